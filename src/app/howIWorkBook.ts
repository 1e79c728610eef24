import { readHowIWork } from "../domain/people/howIWorkShapes";
import type { HowIWorkBook, HowIWorkSnapshot } from "../domain/people/howIWorkBook";
import { fileOf, mergePieces, piecesOf, sameFile, type Pieces } from "../domain/people/mergeMyTime";
import type { MyFolder } from "../domain/people/myFolder";
import { isRecord } from "../domain/people/shape";
import { err, ok } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import type { Remembered } from "../storage/meridianStorage";

const FILE = "how-i-work.json";
const KEY = "how-i-work";
const SCHEMA = 1;

export interface HowIWorkBookParts {
  readonly folder: MyFolder;
  readonly device: Pick<Remembered, "read" | "update">;
  readonly clock: Clock;
}

/**
 * Keeps `how-i-work.json` like one's own time: topic by topic, the newest words of each, on the device before anything
 * else. Of two devices that write at once none loses a topic of the other (P4).
 */
export const createHowIWorkBook = ({ folder, device, clock }: HowIWorkBookParts): HowIWorkBook => {
  let pieces: Pieces = new Map();
  let shown: HowIWorkSnapshot = { phase: "opening", own: {}, kept: "folder", newer: false };
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = (change: Partial<HowIWorkSnapshot>): void => {
    const { problem: _, ...rest } = shown;
    shown = { ...rest, ...change };
    for (const tell of [...listeners]) tell();
  };
  const take = (theirs: Pieces, kept: HowIWorkSnapshot["kept"]): void => {
    pieces = mergePieces(pieces, theirs);
    show({ phase: "open", own: readHowIWork(fileOf(pieces)), kept });
  };
  const keepOnDevice = () => device.update(KEY, (there) => fileOf(mergePieces(piecesOf(there), pieces)));

  const meetFolder = async (): Promise<void> => {
    const file = await folder.read(FILE);
    if (!file.ok) return show({ problem: file.error });
    if (isNewer(file.value)) return show({ phase: "open", own: readHowIWork(file.value), newer: true, kept: "folder" });
    const theirs = piecesOf(file.value);
    const isThere = (): boolean => sameFile(pieces, theirs);
    take(theirs, "device");
    await keepOnDevice();
    if (isThere()) return show({ kept: "folder" });
    const sent = pieces;
    const written = await folder.write(FILE, fileOf(sent));
    if (!written.ok) return show({ problem: written.error });
    if (sameFile(pieces, sent)) show({ kept: "folder" });
  };
  /** Two rounds at once would each write what the other had not read. */
  const meet = (): Promise<void> => {
    const next = last.then(meetFolder);
    last = next;
    return next;
  };

  return {
    snapshot: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async () => {
      const copy = await device.read(KEY);
      if (copy.ok && copy.value !== undefined) take(piecesOf(copy.value), "device");
      await meet();
    },
    save: async (topic, told) => {
      if (shown.newer) return err({ type: "ChangedMeanwhile" });
      // A clock that runs behind must not make the newer words lose.
      const changed = Math.max(clock.now(), (pieces.get(topic)?.changed ?? 0) + 1);
      const piece = { changed, ...(told && { value: told }) };
      take(new Map([[topic, piece]]), "device");
      const kept = await keepOnDevice();
      const sending = meet();
      if (kept.ok) return ok(undefined);
      // A device that refuses to keep anything has only the folder.
      await sending;
      return shown.kept === "folder" ? ok(undefined) : kept;
    },
  };
};

const isNewer = (file: unknown): boolean => isRecord(file) && typeof file.schema === "number" && file.schema > SCHEMA;
