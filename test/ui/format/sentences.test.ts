import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../../src/locales/language";
import { loadText } from "../../../src/locales/text";
import { joinSentences } from "../../../src/ui/format/sentences";

const WITHOUT_SPACES = new Set(["ja", "zh-Hans"]);

test.each(LANGUAGES)("P5: a reader of %s finds the gap of their script between two sentences", async (language) => {
  const text = await loadText(language, "guide");
  const moved = text("booked.moved", { names: "Amina", count: 1 });
  const old = text("booked.saysOldTime");
  expect(joinSentences(moved, old)).toBe(`${moved}${WITHOUT_SPACES.has(language) ? "" : " "}${old}`);
});

test.each([
  ["en", ["Amina moved it.", "The chat says the old time."], "Amina moved it. The chat says the old time."],
  ["ja", ["予定を変えました。", "チャットは前の時刻のままです。"], "予定を変えました。チャットは前の時刻のままです。"],
  ["zh-Hans", ["时间改了吗？", "聊天里还是原来的时间。"], "时间改了吗？聊天里还是原来的时间。"],
  ["hi", ["समय बदल गया।", "चैट में पुराना समय है।"], "समय बदल गया। चैट में पुराना समय है।"],
])("P5: two sentences of %s stand as its readers write them", (_, sentences, said) => {
  expect(joinSentences(...sentences)).toBe(said);
});

test("what is not said leaves no gap", () => {
  expect(joinSentences(false, "Amina has said yes.", undefined, "")).toBe("Amina has said yes.");
  expect(joinSentences()).toBe("");
});

const SCREENS = "src/ui";
const JOINED = /\btext\((?:(?!;\n)[\s\S]){0,160}?\.join\(" "\)|text\([^\n]*\)\} \{text\(/;

test("P5: no screen puts a Latin space between two messages by itself", () => {
  expect('[text("a"), ...(b ? [text("c")] : [])].join(" ")').toMatch(JOINED);
  expect('{text("a")} {text("b")}').toMatch(JOINED);
  const files = readdirSync(SCREENS, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  expect(files.filter((file) => JOINED.test(readFileSync(join(SCREENS, file), "utf8")))).toEqual([]);
});
