import { agreementsIn } from "../../src/domain/document/agreements";
import { chaptersOf } from "../../src/domain/document/chapters";
import { concernsIn } from "../../src/domain/document/concerns";
import { foldEntries, type FoldedEntry } from "../../src/domain/document/fold";
import { termsIn } from "../../src/domain/document/meanings";
import { adviceOf } from "../../src/domain/document/parts/advice";
import { changesOfView } from "../../src/domain/document/parts/changesOfView";
import { doorsOf } from "../../src/domain/document/parts/doors";
import { promisesByPerson } from "../../src/domain/document/parts/promisesByPerson";
import { rulesToReview } from "../../src/domain/document/parts/reviews";
import { planOf } from "../../src/domain/document/plan";
import { waitingFor } from "../../src/domain/document/waiting";
import { createZoneData } from "../../src/domain/time/zones";
import { at, noa, noaAndEmeka } from "../doubles/entries";
import { ofAllKinds } from "./manyEntries";
import { median } from "./median";
import { table } from "./table";

/** A pair that wrote for years. */
export const OF_YEARS = 5_000;
const NOW = at("2026-12-01T09:00:00Z");
const BUDGET = "50 ms";
const RUNS = 7;

/** What each view of the story and the first screen work out of a long document, each by itself and from a new fold. */
export const viewsOfYears = (): Readonly<Record<string, () => unknown>> => {
  const entries = ofAllKinds(OF_YEARS);
  const [folded, zones] = [foldEntries(entries), createZoneData()];
  const today = "2026-12-01";
  const views: Readonly<Record<string, (document: readonly FoldedEntry[]) => unknown>> = {
    story: (document) => chaptersOf(document, "Africa/Lagos", zones),
    plan: (document) => planOf(document, noaAndEmeka),
    promises: (document) => promisesByPerson(document, noaAndEmeka, noa.id),
    doors: (document) => doorsOf(document, noaAndEmeka),
    advice: (document) => adviceOf(document, noa.id),
    "then and now": (document) => changesOfView(document),
    concerns: (document) => concernsIn(document),
    words: (document) => termsIn(document, noaAndEmeka, "en"),
    rules: (document) => [agreementsIn(document), rulesToReview(document, today)],
    "us, what waits": (document) =>
      waitingFor(document, { pair: noaAndEmeka, me: noa.id, now: NOW, today, seen: undefined, session: undefined }),
  };
  return {
    folded: () => foldEntries(entries),
    // What is known by document is computed anew for each.
    ...Object.fromEntries(Object.entries(views).map(([view, work]) => [view, () => work([...folded])])),
  };
};

/** Their times where this runs: in a page that is slowed, or anywhere. */
export const benchViews = (): readonly string[] => [
  `${OF_YEARS} entries of all kinds, what each view works out`,
  ...table([
    ["", "first", "median", "budget"],
    ...Object.entries(viewsOfYears()).map(([view, work]) => {
      const times = Array.from({ length: RUNS }, () => {
        const began = performance.now();
        work();
        return performance.now() - began;
      });
      return [`  ${view}`, inMs(times[0] ?? NaN), inMs(median(times)), BUDGET];
    }),
  ]),
];

const inMs = (value: number): string => `${value.toFixed(1)} ms`;
