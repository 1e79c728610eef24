import { readHowIWork } from "../domain/people/howIWorkShapes";
import type { HowIWorkStore } from "../domain/people/howIWork";
import type { MyFolder } from "../domain/people/ownFile";
import { setPieces } from "../domain/people/pieces";
import type { Clock } from "../domain/time/clock";
import { inOneFile } from "./ownFile";
import { createOwnKeeping } from "./ownKeeping";
import type { OwnDevice } from "./ownShelf";

export interface HowIWorkBookParts {
  readonly folder: MyFolder;
  readonly device: OwnDevice;
  readonly clock: Clock;
}

/** Keeps `how-i-work.json`, topic by topic (D16). */
export const createHowIWorkBook = ({ folder, device, clock }: HowIWorkBookParts): HowIWorkStore => {
  const { snapshot, subscribe, open, meet, change, file, bringBack } = createOwnKeeping({
    ...{ device, key: "how-i-work", clock, nothing: { own: {} } },
    read: (content) => ({ own: readHowIWork(content) }),
    round: inOneFile(folder, "how-i-work.json"),
  });
  return {
    ...{ snapshot, subscribe, file, bringBack },
    load: async () => {
      await open();
      await meet();
    },
    save: (topic, told) => change((pieces, now) => setPieces(pieces, new Map([[topic, told]]), now)),
  };
};
