import type { MyFolder } from "../domain/people/ownFile";
import { NOTHING_DECLARED, type MyTime, type MyTimeStore } from "../domain/people/myTime/myTime";
import { changePieces } from "../domain/people/pieces";
import { readMyTime } from "../domain/people/myTime/readMyTime";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { inOneFile } from "./ownFile";
import { createOwnKeeping } from "./ownKeeping";
import type { OwnDevice } from "./ownShelf";

export interface MyTimeBookParts {
  readonly folder: MyFolder;
  readonly device: OwnDevice;
  readonly clock: Clock;
  /** Runs something when the first screen has what it asked for: reading the folder is no reason to wait for times. */
  readonly later: (run: () => void) => void;
}

/** Keeps `my-time.json` (D16). */
export const createMyTimeBook = ({ folder, device, clock, later }: MyTimeBookParts): MyTimeStore => {
  const round = inOneFile(folder, "my-time.json", readMyTime);
  const own = createOwnKeeping({ device, key: "my-time", clock, nothing: NOTHING, read: readContent, round });
  const { snapshot, subscribe, file, bringBack, meet } = own;
  let opening: Promise<Result<void, Failure>> | undefined;

  const open: typeof meet = async (signal) => {
    if (!(await own.open())) return meet(signal);
    later(() => void meet());
    return ok(undefined);
  };

  return {
    ...{ snapshot, subscribe, file, bringBack },
    load: async (signal) => {
      const answer = await (opening ??= open(signal));
      if (answer.ok) return ok(snapshot().myTime);
      opening = undefined;
      return answer;
    },
    save: (change) =>
      own.change((pieces, now) => {
        const { myTime } = snapshot();
        return changePieces(pieces, myTime, change(myTime), now);
      }),
    refresh: async (signal) => void (await meet(signal)),
  };
};

interface Content {
  readonly myTime: MyTime;
  readonly unread: number;
}

const NOTHING: Content = { myTime: NOTHING_DECLARED, unread: 0 };

const readContent = (file: unknown): Content => {
  const read = readMyTime(file);
  return read.ok ? { myTime: read.value.myTime, unread: read.value.unread } : NOTHING;
};
