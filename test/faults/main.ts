import * as fc from "fast-check";
import { FOUND } from "./found";
import { openHouse, type House, type StoreKind } from "./house";
import { anySchedule } from "./schedule";
import { tell } from "./tell";
import { isClean, type Verdict } from "./verdict";

/** A service that has seen many documents becomes slow. */
const DOCUMENTS_IN_A_HOUSE = 40;

/** Tells `stories` stories on a store of this kind and prints what came of them; a story that went wrong is shrunk first. */
const run = async (kind: StoreKind, stories: number, seed: number): Promise<boolean> => {
  const began = performance.now();
  const verdicts: Verdict[] = [];
  let house: House = openHouse(kind);
  let [told, requests] = [0, 0];
  const outcome = await fc.check(
    fc.asyncProperty(anySchedule(kind), async (schedule) => {
      if (told % DOCUMENTS_IN_A_HOUSE === 0) {
        requests += house.requests();
        house = openHouse(kind);
      }
      told += 1;
      const verdict = await tell(house, schedule).catch((reason: unknown) => {
        // Its windows would go on asking.
        house = openHouse(kind);
        throw reason;
      });
      verdicts.push(verdict);
      if (!isClean(verdict)) throw new Error(JSON.stringify(verdict));
    }),
    { examples: FOUND[kind].map((story) => [story]), numRuns: stories, seed },
  );
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((total, one) => total + of(one), 0);
  const seconds = (performance.now() - began) / 1000;
  const slowest = Math.max(...verdicts.map(({ healedAfterMs }) => healedAfterMs)) / 1000;
  process.stdout.write(
    [
      `${kind}: ${told} stories (seed ${seed}), ${sum(({ written }) => written)} entries, ${requests + house.requests()} requests`,
      `  lost ${sum(({ lost }) => lost.length)}, doubled ${sum(({ doubled }) => doubled.length)}, changed ${sum(({ changed }) => changed.length)}, out of step ${sum(({ outOfStep }) => outOfStep.length)}, unsettled ${sum(({ unsettled }) => unsettled.length)}`,
      `  slowest to heal: ${slowest} s of the story's time; ${seconds.toFixed(0)} s of ours, ${((seconds * 1000) / told).toFixed(0)} ms a story`,
      "",
    ].join("\n"),
  );
  if (outcome.failed) process.stdout.write(`${fc.defaultReportMessage(outcome)}\n${String(outcome.errorInstance)}\n`);
  return !outcome.failed;
};

const [stories = "20000", seed = "20261124", ...kinds] = process.argv.slice(2);
const isKind = (word: string): word is StoreKind => word === "sharepoint-list" || word === "onenote";
const chosen = kinds.filter(isKind);
const all = chosen.length > 0 ? chosen : (["sharepoint-list", "onenote"] as const);
let isGood = true;
for (const kind of all) isGood = (await run(kind, Math.ceil(Number(stories) / all.length), Number(seed))) && isGood;
process.exitCode = isGood ? 0 : 1;
