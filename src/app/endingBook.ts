import type { EndingStore } from "../domain/people/ending";
import type { MyFolder } from "../domain/people/ownFile";
import { setPieces } from "../domain/people/pieces";
import { endingPath, readEndings } from "../domain/people/readEndings";
import type { Clock } from "../domain/time/clock";
import { inOneFile } from "./ownFile";
import { createOwnKeeping } from "./ownKeeping";
import type { OwnDevice } from "./ownShelf";

export interface EndingBookParts {
  readonly folder: MyFolder;
  readonly device: OwnDevice;
  readonly clock: Clock;
  /** Runs something when the first screen has what it asked for. */
  readonly later: (run: () => void) => void;
}

/** Keeps `endings.json`, pair by pair (D16). */
export const createEndingBook = ({ folder, device, clock, later }: EndingBookParts): EndingStore => {
  const { snapshot, subscribe, open, meet, change, file, bringBack } = createOwnKeeping({
    ...{ device, key: "endings", clock, nothing: { endings: readEndings(undefined) } },
    read: (content) => ({ endings: readEndings(content) }),
    round: inOneFile(folder, "endings.json"),
  });
  return {
    ...{ snapshot, subscribe, file, bringBack },
    load: async () => {
      await open();
      later(() => void meet());
    },
    set: (pair, ending) => change((pieces, now) => setPieces(pieces, new Map([[endingPath(pair), ending]]), now)),
  };
};
