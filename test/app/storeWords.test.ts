import { storeWordsLater } from "../../src/app/wiring/entryStores";
import type { ContentOf, Entry, EntryContent, FactKind } from "../../src/domain/document/entry";
import type { NotebookPlace } from "../../src/domain/people/pair";
import { createZoneData } from "../../src/domain/time/zones";
import { entryFields, readEntry } from "../../src/graph/entryContent/entryRow";
import type { OneNoteWords } from "../../src/graph/oneNote/entry";
import { pageHtml, pageKeyOf, readPage } from "../../src/graph/oneNote/page";
import { LANGUAGES, type Language } from "../../src/locales/language";
import { loadText } from "../../src/locales/text";
import { formatFullDate } from "../../src/ui/format/calendar";
import { offerContent } from "../../src/ui/offer/offerContent";
import { isAnnounced } from "../../src/ui/document/factWords";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../doubles/entries";
import { EVERY_CONTENT, FACT_KINDS, everyKind } from "../doubles/everyKind";
import { parseHtml, plainText } from "../doubles/oneNoteTools";

/** What the entries refer to: a yes says to what. */
const OTHERS: readonly Entry[] = [
  entryAt(1, emeka, { id: idAt(1, 1), text: "We speak in turn" }),
  entryAt(2, noa, { id: idAt(2, 1), text: "I ask before I advise" }),
];
const pair = { ...noaAndEmeka, document: { store: "onenote" } as NotebookPlace };

const locale = (language: Language): string => (language === "ar" ? "ar-u-nu-latn" : language);

const loaded = new Map<Language, Promise<OneNoteWords>>();
const words = (language: Language): Promise<OneNoteWords> => {
  const made = loaded.get(language) ?? load(language);
  loaded.set(language, made);
  return made;
};
const load = (language: Language): Promise<OneNoteWords> => loadWords(language, OTHERS);
const loadWords = async (language: Language, others: readonly Entry[]): Promise<OneNoteWords> =>
  storeWordsLater({
    ...{ text: await loadText(language), language, zones: createZoneData(), locale: locale(language) },
    clock: { now: () => at("2026-12-01T09:00:00Z") },
    entriesOf: () => others,
  })(pair);

const contentOf = (kind: FactKind): EntryContent => ({ kind, [kind]: everyKind[kind] }) as EntryContent;
const entryOf = (content: ContentOf<FactKind>): Entry => entryAt(3, noa, { text: "In her own words", content });
const factsOf = ({ kind, ...facts }: ContentOf<FactKind>): unknown => Object.values(facts)[0] ?? kind;

/** Ids of programs and weights are no facts for people, and of times that do not suit there may be hundreds. */
const NOT_FOR_PEOPLE = new Set([
  ...["eventId", "burden", "brokeOff", "double", "movedFrom", "steps", "moved", "overlay", "overlayUntil", "regions"],
  ...["earlier", "guide", "notReached", "address", "role", "id", "windows", "schema", "word"],
]);

/** Every fact of an entry that its author's language writes as it is: free words, days and numbers. */
const factsIn = (facts: unknown, locale: string): readonly string[] => {
  if (typeof facts === "number")
    return facts > 100_000 || facts === 0 ? [] : [new Intl.NumberFormat(locale).format(facts)];
  if (typeof facts === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(facts)) return [formatFullDate(facts, locale)];
    return /[A-Z].* |^(?:Silence|Soon|Today|Courage|Haifa|reviews|Family)$/.test(facts) ? [facts] : [];
  }
  if (typeof facts !== "object" || facts === null) return [];
  return Object.entries(facts).flatMap(([name, fact]) =>
    NOT_FOR_PEOPLE.has(name) || /Minutes$|^days$|^closedDays$|^stays$|^work$/.test(name) ? [] : factsIn(fact, locale),
  );
};

/** Ids of messages, and what was not filled in. */
const KEYS = /undefined|(?:plain|document)\.[a-z]|[{}]|\bnull\b/;

/** As a person sees it: without the signs that part the directions of names. */
const seen = (shown: string): string => shown.replace(/[\u2060-\u2069\u200e\u200f]/g, "").replaceAll("\u00a0", " ");

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(EVERY_CONTENT)(
    "S53: who opens the list itself reads every fact of the kind %s in its title and body",
    async (_, content) => {
      const { Title, Body } = entryFields(entryOf(content), (await words(language)).tell(entryOf(content)));
      const row = seen(`${String(Title)}\n${String(Body)}`);
      expect(row).not.toMatch(KEYS);
      expect(row).toContain("In her own words");
      for (const fact of factsIn(factsOf(content), locale(language))) expect(row).toContain(seen(fact));
    },
  );

  test.each(EVERY_CONTENT)(
    "S53: who opens OneNote reads every fact of the kind %s above its author's words",
    async (_, content) => {
      const entry = entryOf(content);
      const html = pageHtml(pageKeyOf(entry), { kind: "month", when: "2026-12" }, [entry], await words(language));
      const page = seen(plainText(html.replaceAll("<br/>", "\n").replace(/<p data-id="mc1-q[^]*?<\/p>/g, "")));
      expect(page).not.toMatch(KEYS);
      for (const fact of factsIn(factsOf(content), locale(language))) expect(page).toContain(seen(fact));
      expect(page.indexOf("In her own words")).toBeGreaterThan(0);
    },
  );
});

/** How often each day and clock of `page` stands there. */
const timesSaid = (page: string, time: string): number => page.split(time).length - 1;

describe("what a press writes stands once, for who opens the list or the notebook alone", () => {
  const written = async ({ text, content }: { text: string; content: EntryContent }, told = words("en")) => {
    const entry = entryAt(3, noa, { text, content });
    const { Title, Body } = entryFields(entry, (await told).tell(entry));
    const html = pageHtml(pageKeyOf(entry), { kind: "month", when: "2026-12" }, [entry], await told);
    const page = plainText(html.replaceAll("<br/>", "\n").replace(/<p data-id="mc1-q[^]*?<\/p>/g, ""));
    return [seen(`${String(Title)}\n${String(Body)}`), seen(page)];
  };
  const eight = Array.from({ length: 8 }, (_, hour) => at(`2026-12-07T0${hour + 1}:30:00Z`));
  const booked = { eventId: "event-1", start: at("2026-12-04T09:00:00Z"), end: at("2026-12-04T09:45:00Z") };
  const meeting = { ...booked, author: noa.id, burden: {} };

  test("S53: all eight times of an offer, how long each is, and what they are instead of", async () => {
    for (const row of await written(offerContent({ starts: eight, minutes: 45, instead: meeting }))) {
      expect(row).toContain("Noa Ben-David offered 8 times.");
      for (const hour of [1, 2, 3, 4, 5, 6, 7, 8])
        expect(timesSaid(row, `Mon, December 7, 2026, ${hour}:30 AM UTC`)).toBe(1);
      expect(timesSaid(row, "45")).toBe(1);
      expect(timesSaid(row, "Instead of the meeting of Fri, December 4, 2026, 9:00 AM UTC")).toBe(1);
    }
  });

  test("S53: each meeting of a series that is asked to move, with its old time and its new one", async () => {
    const later = { eventId: "event-2", start: at("2026-12-11T09:00:00Z"), to: at("2026-12-14T01:30:00Z") };
    const offer = offerContent({ starts: eight.slice(0, 1), minutes: 45, instead: meeting, onward: [later] });
    for (const row of await written(offer)) {
      expect(row).toContain("Noa Ben-David asked for other times for 2 meetings.");
      for (const time of ["December 4, 2026, 9:00", "December 7, 2026, 1:30", "December 11, 2026", "December 14, 2026"])
        expect(timesSaid(row, time)).toBe(1);
    }
  });

  test("S41: whether one decides on the other", async () => {
    const said = { text: "", content: { kind: "power", power: { decides: "no" } } } as const;
    for (const row of await written(said)) expect(timesSaid(row, "Neither of us decides on the other’s pay")).toBe(1);
  });

  test.each(["called off", "will not be at"])("S50: a meeting that Noa %s, and her word about it", async (said) => {
    const calledOff = { ...booked, word: "The flight is late." };
    const booker = said === "called off" ? noa : emeka;
    const told = loadWords("en", [
      entryAt(1, booker, { content: { kind: "meeting", meeting: { ...booked, burden: {} } } }),
    ]);
    for (const row of await written({ text: calledOff.word, content: { kind: "calledOff", calledOff } }, told)) {
      expect(row).toContain(`Noa Ben-David ${said}`);
      for (const fact of ["Fri, December 4, 2026", "The flight is late."]) expect(timesSaid(row, fact)).toBe(1);
    }
  });

  test("S12: the card that Noa shares, and who is in the pair", async () => {
    const card = { kind: "card", card: everyKind.card } as const;
    const { lines } = (await words("en")).tell(entryAt(3, noa, { text: "", content: card }));
    expect(lines.length).toBeGreaterThan(1);
    for (const row of await written({ text: lines.join("\n"), content: card }))
      for (const line of lines) expect(timesSaid(row, line)).toBe(1);
    const { members } = everyKind;
    const text = members.members.map(({ name, role }) => `${name} (${role})`).join(", ");
    for (const row of await written({ text, content: { kind: "members", members } }))
      expect(timesSaid(row, emeka.name)).toBe(1);
  });

  test.each(EVERY_CONTENT)("S53: no line of a %s is said again in its title or below", async (_, content) => {
    for (const text of ["", "In her own words"]) {
      const { what, lines } = (await words("en")).tell({ ...entryOf(content), text });
      for (const [index, line] of lines.entries())
        expect([...lines.toSpliced(index, 1), what].filter((other) => other.includes(line))).toEqual([]);
    }
  });
});

test.each(EVERY_CONTENT)(
  "P4: the words of a %s come back letter by letter, without the facts below them",
  async (_, content) => {
    const { tell } = await words("en");
    for (const text of ["", "Two lines\n and a space ", "A mark \u2063 of ours\r"]) {
      const entry = { ...entryOf(content), text };
      const maker = { id: noa.id, name: noa.name };
      const row = { id: "7", fields: entryFields(entry, tell(entry)), createdBy: maker, changedBy: maker };
      const made = { createdAt: at("2026-12-01T09:00:00Z"), changedAt: at("2026-12-01T09:00:00Z") };
      expect(readEntry({ ...row, ...made }, noaAndEmeka)).toEqual(entry);
    }
  },
);

test("P4: a page whose entries tell their facts is read as it was written, and nothing is doubled", async () => {
  const entries = EVERY_CONTENT.map(([, content], index) => entryAt(index, noa, { text: `Words ${index}`, content }));
  const [first] = entries;
  if (!first) throw new Error("There are no kinds.");
  const html = pageHtml(pageKeyOf(first), { kind: "month", when: "2026-12" }, entries, await words("ar"));
  expect(readPage(parseHtml(html), noaAndEmeka, first.at)?.entries).toEqual(entries);
});

test("S53: I agree, and done, carry the words of what they are about, or say that they stand elsewhere", async () => {
  const { tell } = await words("en");
  const yes = (of: Entry["id"]) =>
    tell(entryAt(4, emeka, { text: "", content: { kind: "confirmation", confirmation: { of } } }));
  expect(yes(idAt(1, 1)).what).toBe(`${emeka.name} agreed: We speak in turn`);
  expect(yes(idAt(9, 1)).what).toBe(`${emeka.name} agreed: words from elsewhere`);
  const done: EntryContent = { kind: "progress", progress: { of: idAt(2, 1), status: "done" } };
  expect(tell(entryAt(5, noa, { text: "", content: done })).what).toContain("Done. I ask before I advise");
});

test("P9: times in a store say that they are in UTC, and nobody is addressed", async () => {
  const { tell } = await words("en");
  expect(tell(entryAt(3, noa, { content: contentOf("meeting") })).what).toMatch(/UTC\.$/);
  const { onward, ...offer } = everyKind.offer;
  const offered = { kind: "offer", offer } as const;
  for (const [content, sentence] of [
    [contentOf("offer"), /asked for other times for 2 meetings\. Mon, December 7, 2026, .*UTC/],
    [offered, /offered one time\. Mon, December 7, 2026, .*UTC.*Instead of the meeting of/],
  ] as const) {
    const { what, lines } = tell(entryAt(3, noa, { content }));
    expect(`${what} ${lines.join(" ")}`).toMatch(sentence);
    expect(`${what} ${lines.join(" ")}`).not.toMatch(/\b[Yy]ou\b|meetings: .*Instead of the meeting/);
  }
  expect(onward).toBeDefined();
});

test.each(FACT_KINDS.filter((kind) => !isAnnounced(contentOf(kind))))(
  "P9: an entry of the kind %s has a name of its own, and is not called a note",
  async (kind) => {
    expect((await words("en")).tell(entryAt(1, noa, { content: contentOf(kind) })).what).not.toBe("Note");
  },
);

test("a promise is called a promise there, and a new version says that it is one", async () => {
  const { tell } = await words("en");
  const { stretch: _, ...promise } = everyKind.commitment;
  const content: EntryContent = { kind: "commitment", commitment: promise };
  expect(tell(entryAt(1, noa, { content })).what).toBe("Promise");
  expect(tell(entryAt(2, noa, { content, supersedes: idAt(1, 1) })).what).toBe("New version: Promise");
  expect(tell(entryAt(3, noa)).what).toBe("Note");
  expect(tell(entryAt(4, noa, { removes: idAt(1, 1) })).what).toBe("Takes back a note");
});
