import type { Programme, Wave } from "../../src/domain/organisation/programme";
import { sealContribution, type Contribution } from "../../src/domain/programme/contribution";
import type { GivenRow, RowReading } from "../../src/domain/programme/programmeSite";
import type { SealingKeys } from "../../src/domain/programme/sealing";
import { makeResult } from "../../src/domain/programme/waves";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { toInstant } from "../../src/domain/time/interval";
import { sha256 } from "../../src/sealing/digest";
import { createHpkeSealing } from "../../src/sealing/hpkeSealing";

const WAVE: Wave = {
  id: "autumn",
  opens: "2026-10-05",
  closes: "2026-10-16",
  items: ["handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"],
  purpose: "To find out what helps.",
};
const PROGRAMME: Omit<Programme, "stewards"> = {
  ...{ id: "across", name: "Across", purpose: "To learn.", place: { site: "contoso.sharepoint.com/sites/a" } },
  ...{ opens: "2026-09-01", waves: [WAVE] },
};
const GIVEN_AT = toInstant(1_791_360_000_000);
const NOW = toInstant(1_793_000_000_000);
const A_PAGE = 200;
const STEWARD = "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c01" as PersonId;

/** What the `nth` of many says. */
const givenBy = (nth: number): Contribution => ({
  role: nth % 2 === 0 ? "mentor" : "mentee",
  answers: {
    handled: nth % 3 === 0 ? "never" : "often",
    newTask: nth % 5 === 0 ? "unsaid" : "once",
    outsideTeam: "five",
    saidUnclear: "few",
    fairTimes: nth % 2 === 0 ? "few" : "never",
  },
  ...(nth % 50 === 0 && { sentence: `Sentence ${nth} of somebody who was asked first.` }),
});

/** How long a steward's page takes from first row to figures, and how often the bar moved. */
export interface WaveFigures {
  readonly ms: number;
  readonly steps: number;
  /** The longest time in which the page could not answer a press. */
  readonly stillMs: number;
  readonly figures: number;
  readonly heapMB: number;
}

/** `count` people give; what is returned makes the page of it. */
export const prepareWave = async (count: number): Promise<() => Promise<WaveFigures>> => {
  const sealing = createHpkeSealing();
  const [keys, others] = [await sealing.newKeys(), await sealing.newKeys()];
  const programme = programmeWith(keys, others);
  const rows: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const by = `person-${nth}` as PersonId;
    const sealed = await sealContribution(sealing, { programme, wave: WAVE, by }, givenBy(nth));
    rows.push(JSON.stringify({ id: `${nth + 1}`, author: by, sealed }));
  }
  const site = {
    rows: async (_waves: readonly string[], { onRead }: RowReading = {}) => {
      const read: GivenRow[] = [];
      for (let from = 0; from < rows.length; from += A_PAGE) {
        for (const text of rows.slice(from, from + A_PAGE))
          read.push({ ...(JSON.parse(text) as GivenRow), isOwnHand: true, changedAt: GIVEN_AT });
        onRead?.(read.length);
        await new Promise((next) => setTimeout(next));
      }
      return ok(new Map([[WAVE.id, read]]));
    },
  };
  return async () => {
    let [steps, stillMs, last] = [0, 0, performance.now()];
    const watch = setInterval(() => {
      stillMs = Math.max(stillMs, performance.now() - last);
      last = performance.now();
    }, 1);
    const start = performance.now();
    const making = { site, sealing, programme, results: new Map(), digest: sha256 };
    const made = await makeResult(
      { ...making, steward: { id: STEWARD, keys }, onProgress: () => void steps++ },
      WAVE,
      NOW,
    );
    clearInterval(watch);
    const heap = (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory;
    return {
      ...{ ms: performance.now() - start, steps, stillMs },
      figures: made.ok ? made.value.figures.length : 0,
      heapMB: (heap?.usedJSHeapSize ?? 0) / 1e6,
    };
  };
};

const programmeWith = (keys: SealingKeys, others: SealingKeys): Programme => ({
  ...PROGRAMME,
  stewards: [
    { id: STEWARD, name: "Ingrid Solheim", key: keys.publicKey },
    { id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c02" as PersonId, name: "Kwame Mensah", key: others.publicKey },
  ],
});
