import type { OwnFile } from "../domain/people/ownFile";
import { bringBackPieces, countNew, fileOf, piecesOf, type Pieces } from "../domain/people/pieces";
import { isRecord } from "../domain/shared/shape";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { createOwnShelf, type OwnDevice, type OwnShelf } from "./ownShelf";

/** One meeting of the device and the folder: reads, merges, and writes what the folder lacks. */
export type OwnRound = (shelf: OwnShelf<object>, signal?: AbortSignal) => Promise<Result<void, Failure>>;

export interface OwnKeepingParts<Content> {
  readonly device: OwnDevice;
  /** Under which the device keeps it. */
  readonly key: string;
  readonly clock: Clock;
  readonly nothing: Content;
  readonly read: (file: unknown) => Content;
  readonly round: OwnRound;
}

/** Something of a person's own: on the device before anything else, then in their folder, merged piece by piece (D16). */
export interface OwnKeeping<Content> extends Pick<OwnShelf<Content>, "snapshot" | "subscribe" | "open">, OwnFile {
  readonly pieces: () => Pieces;
  /** Resolves when the change is safe on this device; the folder gets it behind that. */
  readonly change: (change: (pieces: Pieces, now: number) => Pieces) => Promise<Result<void, Failure>>;
  readonly meet: (signal?: AbortSignal) => Promise<Result<void, Failure>>;
}

/**
 * The one way in which things of a person's own are kept. Two devices that write at the same time may replace each
 * other's file, but each still has its own pieces and brings them back (P4).
 */
export const createOwnKeeping = <Content extends object>(parts: OwnKeepingParts<Content>): OwnKeeping<Content> => {
  const { device, key, clock, nothing, read, round } = parts;
  const shelf = createOwnShelf(device, key, nothing, read);
  const meet = oneAfterTheOther(shelf, round);
  const change: OwnKeeping<Content>["change"] = async (next) => {
    if (shelf.snapshot().newer) return err({ type: "ChangedMeanwhile" });
    shelf.take(next(shelf.pieces(), clock.now()), "device");
    const kept = await shelf.keep();
    const sending = meet();
    // A device that refuses to keep anything has only the folder.
    return kept.ok ? ok(undefined) : sending;
  };
  return {
    ...{ snapshot: shelf.snapshot, subscribe: shelf.subscribe, open: shelf.open, pieces: shelf.pieces, change, meet },
    file: () => fileOf(shelf.pieces()),
    bringBack: async (saved) => {
      const before = shelf.pieces();
      const changed = await change((pieces, now) => bringBackPieces(pieces, piecesOf(saved), now));
      return changed.ok ? ok(countNew(before, shelf.pieces())) : changed;
    },
  };
};

/** Two rounds at once would each write what the other had not read. */
const oneAfterTheOther = (shelf: OwnShelf<object>, round: OwnRound): OwnKeeping<object>["meet"] => {
  let last: Promise<unknown> = Promise.resolve();
  return (signal) => {
    const next = last
      .then(() => round(shelf, signal))
      .then((answer) => {
        if (!answer.ok && answer.error.type !== "Cancelled") shelf.show({ problem: answer.error });
        return answer;
      });
    last = next;
    return next;
  };
};

const SCHEMA = 1;

/** True for what a newer version of the app wrote: to be shown, never to be written over. */
export const isNewer = (file: unknown): boolean =>
  isRecord(file) && typeof file.schema === "number" && file.schema > SCHEMA;
