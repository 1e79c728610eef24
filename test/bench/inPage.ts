import { engineTimes, firstQuery } from "./engineTimes";
import { benchGrowth } from "./growth";
import { benchSeries } from "./seriesFigures";
import { benchViews } from "./viewFigures";

/** What the bench asks of a page. Each piece is asked for in its own call, so that a page stays answerable. */
export interface BenchInPage {
  readonly firstQuery: (engineIndex: number) => number;
  readonly engineTimes: (coldMs: readonly number[]) => readonly string[];
  readonly growth: () => readonly string[];
  readonly series: () => readonly string[];
  readonly views: () => readonly string[];
}

const pieces: BenchInPage = { firstQuery, engineTimes, growth: benchGrowth, series: benchSeries, views: benchViews };
Object.assign(globalThis, { benchInPage: pieces });
