import { createOneNoteWords } from "../../src/app/oneNoteWords";
import type { Entry, FactKind } from "../../src/domain/document/entry";
import { createZoneData } from "../../src/domain/time/zones";
import { loadText } from "../../src/locales/text";
import { entryAt, noa } from "../doubles/entries";
import { everyKind } from "../doubles/everyKind";

const zones = createZoneData();
const makeWords = async () =>
  createOneNoteWords({ text: await loadText("en"), zones, language: "en", locale: "en-GB" });
const about = (kind: FactKind): Entry =>
  entryAt(1, noa, { content: { kind, [kind]: everyKind[kind] } as Entry["content"] });

test.each(Object.keys(everyKind) as FactKind[])(
  "somebody who reads the page in OneNote learns what a %s is",
  async (kind) => {
    const { what } = await makeWords();
    expect(what(about(kind))).not.toBe("Note");
    expect(what(about(kind))).not.toContain("{");
  },
);

test("a meeting, an offer and an answer say their times in UTC, since readers sit in several places", async () => {
  const { what } = await makeWords();
  expect(what(about("meeting"))).toMatch(/Monday.* 7 December.*9:00.*10:00/);
  expect(what(about("offer"))).toContain("Noa Ben-David offered 2 times");
  expect(what(about("answer"))).toMatch(/Noa Ben-David chose .*9:00/);
});

test("a note, a new version and a removal are told apart", async () => {
  const { what } = await makeWords();
  const first = entryAt(1, noa);
  expect(what(first)).toBe("Note");
  expect(what(entryAt(2, noa, { supersedes: first.id }))).toBe("Note, new version");
  expect(what(entryAt(3, noa, { removes: first.id }))).toBe("Takes back a note");
});

test("pages are called after the day of the meeting, or the month", async () => {
  const { title } = await makeWords();
  expect(title({ kind: "meeting", when: "2026-11-24" })).toBe("2026-11-24 · Meeting");
  expect(title({ kind: "month", when: "2026-11" })).toBe("2026-11 · Notes");
});
