import { cpus, loadavg } from "node:os";
import { benchBounds } from "./boundFigures";
import { benchBrowser, benchSlowedViews, benchWaves } from "./browserFigures";
import { benchDaylight, differences } from "./daylight";
import { benchDocument } from "./documentFigures";
import { createEngines, firstQuery } from "./engineTimes";
import { benchGrowth } from "./growth";
import { benchPage } from "./pageFigures";
import { benchSeries } from "./seriesFigures";
import { benchSlotEngines } from "./slotEngines";
import { benchStores } from "./storeFigures";
import { benchTalk } from "./talkFigures";

/** What `npm run bench` prints, section by section. `npm run bench -- page` prints one of them. */
const SECTIONS: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  engine: benchSlotEngines,
  growth: benchGrowth,
  daylight: () => benchDaylight(createEngines()),
  series: benchSeries,
  browser: benchBrowser,
  views: benchSlowedViews,
  page: benchPage,
  document: benchDocument,
  bounds: benchBounds,
  stores: benchStores,
  talk: benchTalk,
  waves: benchWaves,
};

const [, , ...words] = process.argv;
// Asked by the bench itself, in new processes and on machines that stand elsewhere.
if (words[0] === "cold") process.stdout.write(String(firstQuery(Number(words[1]))));
else if (words[0] === "daylight-here") process.stdout.write(JSON.stringify(differences(createEngines())));
else {
  const busy = loadavg()[0] ?? 0;
  // A shared machine makes every figure worse; whoever reads them should know.
  process.stdout.write(`Node ${process.version}, ${cpus().length} cores, load ${busy.toFixed(1)}\n\n`);
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (words.length === 0 || words.includes(name)) process.stdout.write(`${(await section()).join("\n")}\n\n`);
  }
}
