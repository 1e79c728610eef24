import { changePieces, fileOf, mergePieces, piecesOf, type Pieces } from "../domain/people/mergeMyTime";
import { NOTHING_DECLARED, type MyTime } from "../domain/people/myTime";
import type { MyTimeSnapshot } from "../domain/people/myTimeBook";
import { readMyTime } from "../domain/people/readMyTime";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Remembered } from "../storage/meridianStorage";

const KEY = "my-time";

/** A person's own time on their device: in memory for the screens, and on the disc. */
export interface MyTimeShelf {
  readonly snapshot: () => MyTimeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly pieces: () => Pieces;
  /** Takes in what the disc has; false when it has nothing, or refuses. */
  readonly open: () => Promise<boolean>;
  readonly take: (pieces: Pieces, kept: MyTimeSnapshot["kept"]) => void;
  /** In memory at once, so that nothing typed is lost. */
  readonly change: (change: (now: MyTime) => MyTime, now: number) => void;
  /** Brings to the disc what memory has, and into memory what another window of this device has kept since. */
  readonly keep: () => Promise<Result<void, Failure>>;
  readonly show: (change: Partial<MyTimeSnapshot>) => void;
}

export const createMyTimeShelf = (device: Pick<Remembered, "read" | "update">): MyTimeShelf => {
  let pieces: Pieces = new Map();
  let shown: MyTimeSnapshot = { phase: "opening", myTime: NOTHING_DECLARED, kept: "folder", unread: 0, newer: false };
  const listeners = new Set<() => void>();

  const show = (change: Partial<MyTimeSnapshot>): void => {
    const { problem: _, ...rest } = shown;
    shown = { ...rest, ...change };
    for (const tell of [...listeners]) tell();
  };

  const take = (next: Pieces, kept: MyTimeSnapshot["kept"]): void => {
    pieces = mergePieces(pieces, next);
    const read = readMyTime(fileOf(pieces));
    if (!read.ok) return;
    // A round that brought nothing new hands out the same object, so that no screen begins afresh.
    const isNew = JSON.stringify(read.value.myTime) !== JSON.stringify(shown.myTime);
    show({ phase: "open", kept, unread: read.value.unread, ...(isNew && { myTime: read.value.myTime }) });
  };

  return {
    snapshot: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pieces: () => pieces,
    open: async () => {
      const copy = await device.read(KEY);
      if (!copy.ok || copy.value === undefined) return false;
      take(piecesOf(copy.value), "device");
      return true;
    },
    take,
    change: (change, now) => take(changePieces(pieces, shown.myTime, change(shown.myTime), now), "device"),
    keep: async () => {
      const kept = await device.update(KEY, (there) => fileOf(mergePieces(piecesOf(there), pieces)));
      if (!kept.ok) return kept;
      pieces = mergePieces(pieces, piecesOf(kept.value));
      return ok(undefined);
    },
    show,
  };
};
