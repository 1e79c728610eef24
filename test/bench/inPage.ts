import { engineTimes, firstQuery } from "./engineTimes";
import { benchGrowth } from "./growth";
import { benchSeries } from "./seriesFigures";
import { benchViews } from "./viewFigures";
import { prepareWave, type WaveFigures } from "./waveFigures";

/** What the bench asks of a page. Each piece is asked for in its own call, so that a page stays answerable. */
export interface BenchInPage {
  readonly firstQuery: (engineIndex: number) => number;
  readonly engineTimes: (coldMs: readonly number[]) => readonly string[];
  readonly growth: () => readonly string[];
  readonly series: () => readonly string[];
  readonly views: () => readonly string[];
  /** Seals what so many people give to a wave. */
  readonly prepareWave: (count: number) => Promise<void>;
  /** Makes the page of it. */
  readonly makeWave: () => Promise<WaveFigures>;
}

let makeWave: () => Promise<WaveFigures> = () => Promise.reject(new Error("Nobody gave anything."));

const pieces: BenchInPage = {
  ...{ firstQuery, engineTimes, growth: benchGrowth, series: benchSeries, views: benchViews },
  prepareWave: async (count) => {
    makeWave = await prepareWave(count);
  },
  makeWave: () => makeWave(),
};
Object.assign(globalThis, { benchInPage: pieces });
