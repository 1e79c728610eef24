import { benchSlotEngines, coldQuery } from "./slotEngines";

/** What `npm run bench` prints, section by section. Sizes of bundles and figures from a browser join as sections here. */
const SECTIONS: readonly (() => readonly string[] | Promise<readonly string[]>)[] = [benchSlotEngines];

const [, , mode, argument] = process.argv;
if (mode === "cold") process.stdout.write(String(coldQuery(Number(argument))));
else {
  for (const section of SECTIONS) process.stdout.write(`${(await section()).join("\n")}\n\n`);
}
