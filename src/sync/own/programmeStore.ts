import { setPieces } from "../../domain/people/pieces";
import { keyPath, readOwnProgramme, saidPath, type OwnProgrammes } from "../../domain/programme/ownProgrammes";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { createSyncedFile, inOneFile, type OwnStoreOptions } from "./syncedFile";

/**
 * Keeps `programmes.json`. It is no part of the file with everything that somebody can save: whoever has a steward's key
 * can open answers.
 */
export const createOwnProgrammes = ({ folder, device, clock }: OwnStoreOptions): OwnProgrammes => {
  const { store, open, change, sync } = createSyncedFile({
    ...{ device, clock, key: "programmes", nothing: {} },
    read: () => ({}),
    syncPass: inOneFile(folder, "programmes.json"),
  });
  const read = async (): Promise<Result<void, Failure>> => {
    await open();
    return sync();
  };
  const keep = async (path: string, value: unknown): Promise<Result<void, Failure>> => {
    const kept = await change((pieces, now) => setPieces(pieces, new Map([[path, value]]), now));
    return kept.ok ? sync() : kept;
  };
  const of: OwnProgrammes["of"] = async (programme) => {
    const there = await read();
    return there.ok ? ok(readOwnProgramme(store.file(), programme)) : there;
  };
  return {
    of,
    keys: async (programme, use, make) => {
      const there = await of(programme);
      if (!there.ok) return there;
      const known = there.value.keys[use];
      if (known) return ok(known);
      const kept = await keep(keyPath(programme, use), await make());
      if (!kept.ok) return kept;
      // Another device may have been faster: its key counts where it is the newer one.
      const made = readOwnProgramme(store.file(), programme).keys[use];
      return made ? ok(made) : err({ type: "ChangedMeanwhile" });
    },
    say: (programme, words) => keep(saidPath(programme, words.to.id), words),
  };
};
