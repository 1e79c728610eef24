import { loadLaterText, loadText } from "../../src/locales/text";
import { readersWith } from "./readers";
import { tryReader } from "./tryReader";

const [wanted = "200000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const cases = Number(wanted);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(Number(seed))) {
  console.error("Say how many inputs, and perhaps a seed: npm run fuzz -- 200000 7");
  process.exit(2);
}

// English: the bundler of commands does not find the folders of other languages.
const text = await loadLaterText("en", "entry", await loadText("en", "document", "guide"));
const readers = readersWith(text);
const weights = readers.map(({ oneIn = 1 }) => 1 / oneIn);
const share = cases / weights.reduce((sum, weight) => sum + weight, 0);
let [tried, failed] = [0, 0];
let slowest = { name: "", ms: 0 };
for (const reader of readers) {
  const { name, cases: own, slowest: slow, thrown } = tryReader(reader, Math.ceil(share), Number(seed));
  tried += own;
  if (slow.ms > slowest.ms) slowest = { name, ms: slow.ms };
  console.log(
    `${thrown === undefined ? "held" : "FELL"}  ${name}: ${own} inputs; slowest ${slow.ms.toFixed(1)} ms, number ${slow.index}: ${slow.shown.slice(0, 80)}`,
  );
  if (thrown === undefined) continue;
  failed++;
  console.log(`      ${thrown.replaceAll("\n", "\n      ")}`);
}
console.log(
  `${tried} inputs, seed ${seed}: ${failed} of ${readers.length} readers fell. Slowest: ${slowest.name}, ${slowest.ms.toFixed(1)} ms.`,
);
process.exit(failed > 0 ? 1 : 0);
