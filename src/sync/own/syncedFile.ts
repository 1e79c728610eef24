import type { MyFolder } from "../../domain/people/ownFile";
import type { OwnFile, OwnState } from "../../domain/people/ownFile";
import {
  bringBackPieces,
  countNew,
  fileOf,
  mergePieces,
  piecesOf,
  sameFile,
  type Pieces,
} from "../../domain/people/pieces";
import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { createObservable } from "../observable";

/** Where a device keeps its copies, by key. */
export interface DeviceStore {
  /** Undefined when nothing is kept under `key`. What comes back must be checked like any input. */
  readonly read: (key: string) => Promise<Result<unknown, Failure>>;
  /** Replaces the value under `key` in one transaction. Resolved means written to the disc, with the new value. */
  readonly update: <T>(key: string, change: (kept: unknown) => T) => Promise<Result<T, Failure>>;
}

/** What the stores of a person's own files are made of. */
export interface OwnStoreOptions {
  readonly folder: MyFolder;
  readonly device: DeviceStore;
  readonly clock: Clock;
}

/** The device's copy of a synced file: in memory for the screens, and on the disc. */
export interface LocalCopy<Content> {
  readonly snapshot: () => OwnState & Content;
  readonly subscribe: (listener: () => void) => () => void;
  readonly pieces: () => Pieces;
  /** Merges what the disc has into memory; false when it has nothing, or refuses. */
  readonly open: () => Promise<boolean>;
  /** Merges into memory at once, so that nothing typed is lost. `kept` says where the result is safe. */
  readonly merge: (pieces: Pieces, kept: OwnState["kept"]) => void;
  /** Writes memory to the disc, merged with what another window of this device has written there. */
  readonly save: () => Promise<Result<void, Failure>>;
  /** Shows a new state. An earlier problem ends with it. */
  readonly report: (change: Partial<OwnState>) => void;
}

/** One pass between device and folder: read, merge, write the difference. */
export type SyncPass = (local: LocalCopy<object>, signal?: AbortSignal) => Promise<Result<void, Failure>>;

interface SyncedFileOptions<Content> {
  readonly device: DeviceStore;
  /** Under which the device keeps its copy. */
  readonly key: string;
  readonly clock: Clock;
  /** The content before anything has been read. */
  readonly nothing: Content;
  /** What a file means. */
  readonly read: (file: unknown) => Content;
  readonly syncPass: SyncPass;
}

/** Something of a person's own: on the device before anything else, then in their folder, merged piece by piece (D16). */
interface SyncedFile<Content> extends Pick<LocalCopy<Content>, "open"> {
  /** What every store of a person's own files offers. */
  readonly store: Pick<LocalCopy<Content>, "snapshot" | "subscribe"> & OwnFile;
  /** Resolves when the change is safe on this device; the folder gets it behind that. */
  readonly change: (change: (pieces: Pieces, now: number) => Pieces) => Promise<Result<void, Failure>>;
  readonly sync: (signal?: AbortSignal) => Promise<Result<void, Failure>>;
}

/**
 * The one way in which a person's own files are kept. Two devices that write at the same time may replace each other's
 * file, but each still has its own pieces and brings them back (P4).
 */
export const createSyncedFile = <Content extends object>(options: SyncedFileOptions<Content>): SyncedFile<Content> => {
  const local = createLocalCopy(options);
  const { snapshot, subscribe, open } = local;
  const inTurn = createQueue();

  const sync: SyncedFile<Content>["sync"] = async (signal) => {
    const answer = await inTurn(() => options.syncPass(local, signal));
    if (!answer.ok && answer.error.type !== "Cancelled") local.report({ problem: answer.error });
    return answer;
  };

  const change: SyncedFile<Content>["change"] = async (next) => {
    if (snapshot().newer) return err({ type: "ChangedMeanwhile" });
    local.merge(next(local.pieces(), options.clock.now()), "device");
    const saved = await local.save();
    const syncing = sync();
    // A device that refuses to keep anything has only the folder.
    return saved.ok ? ok(undefined) : syncing;
  };

  const bringBack: OwnFile["bringBack"] = async (saved) => {
    const before = local.pieces();
    const changed = await change((pieces, now) => bringBackPieces(pieces, piecesOf(saved), now));
    return changed.ok ? ok(countNew(before, local.pieces())) : changed;
  };

  return { store: { snapshot, subscribe, file: () => fileOf(local.pieces()), bringBack }, open, change, sync };
};

interface FileState<Content> {
  readonly pieces: Pieces;
  readonly content: Content;
  readonly own: OwnState;
}

const createLocalCopy = <Content extends object>(options: SyncedFileOptions<Content>): LocalCopy<Content> => {
  const { device, key, nothing, read } = options;
  const file = createObservable<FileState<Content>, OwnState & Content>(
    { pieces: new Map(), content: nothing, own: { phase: "opening", kept: "folder", newer: false } },
    ({ content, own }) => ({ ...content, ...own }),
    (a, b) => a.content === b.content && JSON.stringify(a.own) === JSON.stringify(b.own),
  );

  const takeIn = (state: FileState<Content>, more: Pieces): FileState<Content> => {
    const pieces = mergePieces(state.pieces, more);
    // A pass that brought nothing new hands out the same content, so that no screen begins afresh.
    return { ...state, pieces, content: sameFile(pieces, state.pieces) ? state.content : read(fileOf(pieces)) };
  };
  /** Without an earlier problem: it lasts until something succeeds. */
  const withOwn = (state: FileState<Content>, change: Partial<OwnState>): FileState<Content> => {
    const { problem: _, ...own } = state.own;
    return { ...state, own: { ...own, ...change } };
  };
  const merge: LocalCopy<Content>["merge"] = (more, kept) =>
    file.update((state) => takeIn(withOwn(state, { phase: "open", kept }), more));

  return {
    snapshot: file.snapshot,
    subscribe: file.subscribe,
    pieces: () => file.state().pieces,
    open: async () => {
      const copy = await device.read(key);
      if (!copy.ok || copy.value === undefined) return false;
      merge(piecesOf(copy.value), "device");
      return true;
    },
    merge,
    save: async () => {
      const saved = await device.update(key, (there) => fileOf(mergePieces(piecesOf(there), file.state().pieces)));
      if (!saved.ok) return saved;
      file.update((state) => takeIn(state, piecesOf(saved.value)));
      return ok(undefined);
    },
    report: (change) => file.update((state) => withOwn(state, change)),
  };
};

/** Runs one task at a time: two passes at once would each write what the other had not read. */
export const createQueue = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
};

/** Keeps all pieces in one file of the folder. `check` refuses a file that is none of ours. */
export const inOneFile =
  (folder: MyFolder, name: string, check: (file: unknown) => Result<unknown, Failure> = ok): SyncPass =>
  async (local, signal) => {
    const file = await folder.read(name, signal);
    if (!file.ok) return file;
    const checked = file.value === undefined ? file : check(file.value);
    if (!checked.ok) return checked;
    const theirs = piecesOf(file.value);
    if (isFromNewerVersion(file.value)) {
      local.merge(theirs, "folder");
      local.report({ newer: true });
      return ok(undefined);
    }
    local.merge(theirs, "device");
    await local.save();
    const merged = local.pieces();
    const isThere = sameFile(merged, theirs);
    local.merge(merged, isThere ? "folder" : "device");
    if (isThere) return ok(undefined);
    const written = await folder.write(name, fileOf(merged), signal);
    // Something may have been changed while this was on its way; that change has a pass of its own.
    if (written.ok && sameFile(local.pieces(), merged)) local.report({ kept: "folder" });
    return written;
  };

const SCHEMA = 1;

/** True for a file of a newer version of the app: to be shown, never to be written over. */
export const isFromNewerVersion = (file: unknown): boolean =>
  isRecord(file) && typeof file.schema === "number" && file.schema > SCHEMA;
