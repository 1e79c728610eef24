import type { GivenRow, ProgrammeSite } from "../../src/domain/programme/programmeSite";
import { followUpRow, type ResultRow } from "../../src/domain/programme/result";
import type { PersonId } from "../../src/domain/shared/ids";
import { err, ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";

/** The rows of a programme, which several people share. A test may write into them by hand. */
export interface MemoryRows {
  readonly given: (GivenRow & { readonly wave: string })[];
  readonly results: ResultRow[];
  next: number;
}

export const memoryRows = (): MemoryRows => ({ given: [], results: [], next: 1 });

/** The lists of a programme in memory, as `me` uses them. */
export const memoryProgrammeSite = (rows: MemoryRows, me: PersonId, now: () => Instant): ProgrammeSite => {
  const mine = (wave: string) => rows.given.filter((row) => row.wave === wave && row.author === me);
  const drop = (wave: string): void => {
    for (const row of mine(wave)) rows.given.splice(rows.given.indexOf(row), 1);
  };
  const addResult = (body: unknown) => {
    const content: unknown = JSON.parse(JSON.stringify(body));
    rows.results.push({ id: `${rows.next++}`, author: me, isOwnHand: true, content });
    return ok(undefined);
  };
  return {
    given: async (wave) => {
      const row = mine(wave).at(-1);
      return ok(row && { isWhole: row.isOwnHand });
    },
    give: async (wave, sealed) => {
      drop(wave);
      // As a store would: what comes back is JSON.
      const kept: unknown = JSON.parse(JSON.stringify(sealed));
      rows.given.push({ id: `${rows.next++}`, author: me, isOwnHand: true, changedAt: now(), sealed: kept, wave });
      return ok(undefined);
    },
    takeBack: async (wave) => {
      drop(wave);
      return ok(undefined);
    },
    rows: async (waves, options) => {
      if (options?.signal?.aborted) return err({ type: "Cancelled" });
      const found = new Map(waves.map((wave) => [wave, [] as GivenRow[]]));
      for (const { wave, ...row } of rows.given) found.get(wave)?.push(row);
      options?.onRead?.(rows.given.length);
      return ok(found);
    },
    results: async () => ok([...rows.results]),
    publish: async (result) => addResult(result),
    followUp: async (wave, said) => addResult(followUpRow(wave, said)),
  };
};
