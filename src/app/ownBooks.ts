import type { RandomBytes } from "../domain/document/createEntry";
import type { MyFolder } from "../domain/people/ownFile";
import type { Clock } from "../domain/time/clock";
import type { Services } from "../ui/services";
import { createEndingBook } from "./endingBook";
import { createHowIWorkBook } from "./howIWorkBook";
import { createLaterJournal } from "./laterJournal";
import { createMyTimeBook } from "./myTimeBook";
import type { OwnDevice } from "./ownShelf";

export interface OwnBooksParts {
  readonly folder: MyFolder;
  readonly device: OwnDevice;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Runs something when the first screen has what it asked for. */
  readonly later: (run: () => void) => void;
}

/** All that a person keeps for themselves: on the device, and in their own folder (P6). */
export const createOwnBooks = ({
  random,
  ...parts
}: OwnBooksParts): Pick<Services, "myTime" | "howIWork" | "journal" | "endings"> => ({
  myTime: createMyTimeBook(parts),
  howIWork: createHowIWorkBook(parts),
  journal: createLaterJournal(async () => (await import("./journalBook")).createJournalBook({ ...parts, random })),
  endings: createEndingBook(parts),
});
