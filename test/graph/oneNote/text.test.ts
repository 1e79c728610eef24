import * as fc from "fast-check";
import { readWords, wordsAsHtml } from "../../../src/graph/oneNote/entry";
import { linesOf } from "../../../src/graph/oneNote/page";
import { readPageInput } from "../../../src/sandbox/graph/onenote/understand";
import { times } from "../../cases";
import { parseHtml } from "../../doubles/oneNoteTools";

/** Through OneNote's own understanding of HTML, and out again. */
const throughOneNote = (words: string): string => {
  const { html } = readPageInput(`<html><body><p>a</p><p data-id="w">${wordsAsHtml(words)}</p></body></html>`);
  const line = linesOf(parseHtml(html).body).find(({ ids }) => ids.includes("w"));
  if (!line) throw new Error("The words are gone.");
  return line.text;
};

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["an event handler", '<img src=x onerror="alert(1)">'],
  ["an end of everything", "</p></div></body></html>"],
  ["an entity", "&lt; &amp;lt; &#60; &nbsp;"],
  ["nested tables", "<table><tr><td><table>x"],
  ["spaces at the edges and in rows", "  a   b  "],
  ["hard spaces beside soft ones", "a\u00A0 \u00A0b \u00A0"],
  ["tabs and ends of lines from elsewhere", "\ta\tb\r\nc\r"],
  ["empty lines at the beginning and at the end", "\n\na\n\n"],
  ["a right-to-left override", "a\u202Eb\u202C \u2067c\u2069"],
  ["half an emoji", "a\uD83Db\uDE00 \uD83D"],
  ["a whole emoji", "👩🏾‍💻 🎉"],
  ["control signs and what is no character", "\u0000\u0007\u001B\u0085\uFFFE\uFFFF\uFFFD"],
  ["word joiners and their carriers", "\u2060\u2060a\u00A0\u2060\u2003\u2060\u200B\u2060\uFFFD\u2060ABCD"],
  ["many scripts", "שלום العربية हिन्दी தமிழ் 中文 日本語 한국어 ไทย አማርኛ ქართული"],
  ["a quiet line", '[01JD0000000000000000000000 {"by":"noa"}]'],
])("P4: %s comes back letter by letter, as text", (_, words) => {
  expect(throughOneNote(words)).toBe(words);
});

/** Made of what is likely to go wrong. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\t",
        "\r",
        "\u00A0",
        "\u2060",
        "\u2003",
        "\u200B",
        "\uFFFD",
        "<",
        "&",
        '"',
        "A",
        "0",
      ),
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(""))
  .filter((words) => words.trim() !== "");

test("P4: any words come back letter by letter", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(readWords(wordsAsText(words))).toBe(words);
    }),
    times(2_000),
  );
});

test("P4: any words come through a page of OneNote letter by letter", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(throughOneNote(words)).toBe(words);
    }),
    times(200),
  );
});

/** What a reader gets of `wordsAsHtml`, without any HTML in between. */
const wordsAsText = (words: string): string =>
  wordsAsHtml(words)
    .replaceAll("<br/>", "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test("somebody who reads the page sees no sign of all this", () => {
  expect(wordsAsHtml("Thank you, see you on Sunday.")).toBe("Thank you, see you on Sunday.");
  expect(wordsAsHtml("First.\nSecond.")).toBe("First.<br/>Second.");
});
