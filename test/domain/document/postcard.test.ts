import { foldEntries } from "../../../src/domain/document/fold";
import { firstSentence, postcardOf } from "../../../src/domain/document/chapters";
import type { Entry } from "../../../src/domain/document/entry";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const cardOf = (...entries: readonly Entry[]) => postcardOf(foldEntries(entries), noaAndEmeka)?.sentences;

test.each<readonly [text: string, sentence: string]>([
  ["Silence means no. It always did.", "Silence means no."],
  ["  One line\nand another  ", "One line and another"],
  ["هل نبدأ؟ نعم.", "هل نبدأ؟"],
  ["“Wait.” She waited.", "“Wait.”"],
  ["At 3.5 km we turned. Then home.", "At 3.5 km we turned."],
])("of %j a postcard holds %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test("a sentence without an end is cut at a word, and 20,000 letters without a space are cut too", () => {
  expect(firstSentence("word ".repeat(100))).toMatch(/^(word )+word…$/);
  expect(firstSentence("a".repeat(20_000)).length).toBeLessThan(200);
});

test("S53: each member has one sentence on it: what became clear before a note, the last of its kind, never what was said back", () => {
  const heard = { kind: "insight", insight: { heard: noa.id } } as const;
  const cards = cardOf(
    entryAt(1, noa, { text: "First." }),
    entryAt(2, noa, { text: "So I interrupt.", content: { kind: "insight", insight: {} } }),
    entryAt(3, noa, { text: "Last." }),
    entryAt(4, emeka, { text: "You wait.", content: heard }),
    entryAt(5, emeka, { text: "Bring the list." }),
  );
  expect(cards?.map(({ words }) => words)).toEqual(["So I interrupt.", "Bring the list."]);
});

test("a meeting that left only facts has no postcard", () => {
  expect(cardOf(entryAt(1, noa, { text: "", content: { kind: "held", held: { met: true, notReached: [] } } }))).toBe(
    undefined,
  );
});
