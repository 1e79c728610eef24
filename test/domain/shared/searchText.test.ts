import { assert, property, string } from "fast-check";
import { normalizeForSearch, rangesOf, searchWords } from "../../../src/domain/shared/searchText";
import { times } from "../../cases";

const found = (text: string, typed: string): readonly string[] =>
  rangesOf(text, searchWords(typed)).map(({ from, to }) => text.slice(from, to));

test.each<readonly [text: string, typed: string, marked: readonly string[]]>([
  ["Àdùnní asked me about Lagos.", "adunni LAGOS", ["Àdùnní", "Lagos"]],
  ["Ada and Adaeze", "ada", ["Ada", "Ada"]],
  ["An e\u0301cole, a school", "ecole", ["e\u0301cole"]],
  ["one o\uFB03ce", "f", ["\uFB03"]],
  ["aaaa", "aa aaa", ["aaaa"]],
  ["سَلام عليكم", "سلام", ["سَلام"]],
  ["nothing", "", []],
])("S53: in %s, who looks for %s sees it marked", (text, typed, marked) => {
  expect(found(text, typed)).toEqual(marked);
});

test("S53: whatever was written and looked for, every mark holds a word of the search, and marks lie in order", () => {
  assert(
    property(string({ unit: "binary", maxLength: 40 }), string({ unit: "binary", maxLength: 4 }), (text, typed) => {
      const words = searchWords(typed);
      let behind = 0;
      for (const { from, to } of rangesOf(text, words)) {
        expect(from).toBeGreaterThanOrEqual(behind);
        expect(to).toBeGreaterThan(from);
        expect(words.some((word) => normalizeForSearch(text.slice(from, to)).includes(word))).toBe(true);
        behind = to;
      }
    }),
    times(500),
  );
});
