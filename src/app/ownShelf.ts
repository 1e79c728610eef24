import type { OwnState } from "../domain/people/ownFile";
import { fileOf, mergePieces, piecesOf, sameFile, type Pieces } from "../domain/people/pieces";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Remembered } from "../storage/meridianStorage";

/** What screens see: the content, and how it is kept. A new object whenever something changed. */
export type OwnSnapshot<Content> = OwnState & Content;

export type OwnDevice = Pick<Remembered, "read" | "update">;

/** Something of a person's own on their device: in memory for the screens, and on the disc. */
export interface OwnShelf<Content> {
  readonly snapshot: () => OwnSnapshot<Content>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly pieces: () => Pieces;
  /** Takes in what the disc has; false when it has nothing, or refuses. */
  readonly open: () => Promise<boolean>;
  /** In memory at once, so that nothing typed is lost. */
  readonly take: (pieces: Pieces, kept: OwnState["kept"]) => void;
  /** Brings to the disc what memory has, and into memory what another window of this device has kept since. */
  readonly keep: () => Promise<Result<void, Failure>>;
  readonly show: (change: Partial<OwnState>) => void;
}

/** `read` says what a file means; `nothing` is what is there before any has been read. */
export const createOwnShelf = <Content extends object>(
  device: OwnDevice,
  key: string,
  nothing: Content,
  read: (file: unknown) => Content,
): OwnShelf<Content> => {
  let pieces: Pieces = new Map();
  let content = nothing;
  let state: OwnState = { phase: "opening", kept: "folder", newer: false };
  let shown: OwnSnapshot<Content> = { ...nothing, ...state };
  const listeners = new Set<() => void>();

  const show = (change: Partial<OwnState>): void => {
    const { problem: _, ...rest } = state;
    state = { ...rest, ...change };
    shown = { ...content, ...state };
    for (const tell of [...listeners]) tell();
  };

  const take = (next: Pieces, kept: OwnState["kept"]): void => {
    const merged = mergePieces(pieces, next);
    // A round that brought nothing new hands out the same content, so that no screen begins afresh.
    if (!sameFile(merged, pieces)) content = read(fileOf(merged));
    pieces = merged;
    show({ phase: "open", kept });
  };

  return {
    snapshot: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pieces: () => pieces,
    open: async () => {
      const copy = await device.read(key);
      if (!copy.ok || copy.value === undefined) return false;
      take(piecesOf(copy.value), "device");
      return true;
    },
    take,
    keep: async () => {
      const kept = await device.update(key, (there) => fileOf(mergePieces(piecesOf(there), pieces)));
      if (!kept.ok) return kept;
      pieces = mergePieces(pieces, piecesOf(kept.value));
      return ok(undefined);
    },
    show,
  };
};
