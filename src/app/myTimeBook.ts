import { fileOf, piecesOf, sameFile } from "../domain/people/mergeMyTime";
import type { MyFolder } from "../domain/people/myFolder";
import { NOTHING_DECLARED } from "../domain/people/myTime";
import type { MyTimeBook } from "../domain/people/myTimeBook";
import { readMyTime, type MyTimeRead } from "../domain/people/readMyTime";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import type { Remembered } from "../storage/meridianStorage";
import { createMyTimeShelf, type MyTimeShelf } from "./myTimeShelf";

const FILE = "my-time.json";

export interface MyTimeBookParts {
  readonly folder: MyFolder;
  readonly device: Pick<Remembered, "read" | "update">;
  readonly clock: Clock;
  /** Runs something when the first screen has what it asked for: reading the folder is no reason to wait for times. */
  readonly later: (run: () => void) => void;
}

type Round = (signal?: AbortSignal) => Promise<Result<void, Failure>>;

/**
 * Keeps `my-time.json`: on the device before anything else, then in the folder, merged piece by piece. Two devices that
 * write at the same time may replace each other's file, but each still has its own pieces and brings them back (P4).
 */
export const createMyTimeBook = ({ folder, device, clock, later }: MyTimeBookParts): MyTimeBook => {
  const shelf = createMyTimeShelf(device);
  const meet = oneAfterTheOther(createRound(folder, shelf), shelf);
  let opening: Promise<Result<void, Failure>> | undefined;

  const open: Round = async (signal) => {
    if (!(await shelf.open())) return meet(signal);
    later(() => void meet());
    return ok(undefined);
  };

  return {
    snapshot: shelf.snapshot,
    subscribe: shelf.subscribe,
    load: async (signal) => {
      const answer = await (opening ??= open(signal));
      if (answer.ok) return ok(shelf.snapshot().myTime);
      opening = undefined;
      return answer;
    },
    save: async (change) => {
      if (shelf.snapshot().newer) return err({ type: "ChangedMeanwhile" });
      shelf.change(change, clock.now());
      const kept = await shelf.keep();
      const sending = meet();
      // A device that refuses to keep anything has only the folder.
      return kept.ok ? ok(undefined) : sending;
    },
    refresh: async (signal) => void (await meet(signal)),
  };
};

/** Reads the folder, merges, and writes what it lacks. */
const createRound =
  (folder: MyFolder, shelf: MyTimeShelf): Round =>
  async (signal) => {
    const file = await folder.read(FILE, signal);
    if (!file.ok) return file;
    const read = readFile(file.value);
    if (!read.ok) return read;
    if (read.value.newer) {
      shelf.show({ phase: "open", ...read.value, kept: "folder" });
      return ok(undefined);
    }
    const theirs = piecesOf(file.value);
    shelf.take(theirs, "device");
    await shelf.keep();
    const merged = shelf.pieces();
    const isThere = sameFile(merged, theirs);
    shelf.take(merged, isThere ? "folder" : "device");
    if (isThere) return ok(undefined);
    const written = await folder.write(FILE, fileOf(merged), signal);
    // Something may have been declared while this was on its way; it has a round of its own.
    if (written.ok && sameFile(shelf.pieces(), merged)) shelf.show({ kept: "folder" });
    return written;
  };

/** Two rounds at once would each write what the other had not read. */
const oneAfterTheOther = (round: Round, shelf: MyTimeShelf): Round => {
  let last: Promise<unknown> = Promise.resolve();
  return (signal) => {
    const next = last
      .then(() => round(signal))
      .then((answer) => {
        if (!answer.ok && answer.error.type !== "Cancelled") shelf.show({ problem: answer.error });
        return answer;
      });
    last = next;
    return next;
  };
};

const NO_FILE: MyTimeRead = { myTime: NOTHING_DECLARED, unread: 0, newer: false };

const readFile = (file: unknown): Result<MyTimeRead, Failure> => (file === undefined ? ok(NO_FILE) : readMyTime(file));
