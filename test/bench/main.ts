import { benchGrowth } from "./growth";
import { benchPage } from "./pageFigures";
import { benchSeries } from "./seriesFigures";
import { benchSlotEngines, coldQuery } from "./slotEngines";

/** What `npm run bench` prints, section by section. `npm run bench -- page` prints one of them. */
const SECTIONS: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  engine: benchSlotEngines,
  growth: benchGrowth,
  series: benchSeries,
  page: benchPage,
};

const [, , ...words] = process.argv;
if (words[0] === "cold") process.stdout.write(String(coldQuery(Number(words[1]))));
else {
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (words.length === 0 || words.includes(name)) process.stdout.write(`${(await section()).join("\n")}\n\n`);
  }
}
