import * as fc from "fast-check";
import {
  celebrationCopy,
  celebrationsIn,
  circleIn,
  consentTo,
  copyForCircle,
} from "../../../src/domain/document/circle";
import { type Entry, type EntryContent, isOf } from "../../../src/domain/document/entry";
import type { Status } from "../../../src/domain/document/facts";
import { foldEntries } from "../../../src/domain/document/fold";
import { learnedToReview } from "../../../src/domain/document/parts/reviews";
import { waitingFor } from "../../../src/domain/document/waiting";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PairId, PersonId } from "../../../src/domain/shared/ids";
import { times } from "../../cases";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { EVERY_CONTENT } from "../../doubles/everyKind";

const dina: Person = { id: "dina" as PersonId, name: "Dina Haddad", address: "dina@example.org" };
const circle: Pair = {
  ...noaAndEmeka,
  id: "a-circle" as PairId,
  members: [noa, emeka, dina].map((person) => ({ ...person, role: "mentor" })),
};
const TODAY = "2026-12-02";

const caseOf = (words: PersonId = emeka.id): EntryContent => ({
  kind: "case",
  case: { words, circle: "Leading from two places" },
});
const asks = (minute: number, extra: Partial<Entry> = {}) =>
  entryAt(minute, noa, { text: "They said: a silence is a no.", content: caseOf(), ...extra });
const says = (minute: number, by: Person, status: Status, of = idAt(1, 1)) =>
  entryAt(minute, by, { text: "", content: { kind: "progress", progress: { of, status } } });

const copies = (entries: readonly Entry[], me = noa.id, pair: Pair = noaAndEmeka) => {
  const folded = foldEntries(entries);
  return folded.flatMap((shown) => copyForCircle(shown, { folded, pair, me, today: TODAY }) ?? []);
};
const stands = (...entries: readonly Entry[]) => {
  const folded = foldEntries(entries);
  return folded.flatMap((shown) => {
    const { entry } = shown;
    return isOf("case", entry) ? [consentTo({ ...shown, entry }, folded, noaAndEmeka)] : [];
  });
};

describe("S56: a case with Emeka's words", () => {
  test("goes to the circle only after Emeka's yes, and not after Noa's own or a stranger's", () => {
    expect([stands(asks(1)), copies([asks(1)])]).toEqual([["asked"], []]);
    expect(copies([asks(1), says(2, noa, "open")])).toEqual([]);
    expect(copies([asks(1), says(2, dina, "open")])).toEqual([]);
    expect(copies([asks(1), says(2, emeka, "open")])).toEqual([
      { text: "They said: a silence is a no.", content: { kind: "case", case: {} } },
    ]);
  });

  test("stays after a no, and after a yes that Emeka took back", () => {
    expect(stands(asks(1), says(2, emeka, "dropped"))).toEqual(["no"]);
    expect(copies([asks(1), says(2, emeka, "open"), says(3, emeka, "dropped")])).toEqual([]);
  });

  test("asks again in other words: a yes is to one version", () => {
    const changed = asks(3, { text: "They said it in Lagos.", supersedes: idAt(1, 1) });
    expect(stands(asks(1), says(2, emeka, "open"), changed)).toEqual(["asked"]);
    expect(copies([asks(1), says(2, emeka, "open"), changed])).toEqual([]);
  });

  test("that names its own author, or nobody of this pair, never goes: nobody can say yes to it", () => {
    for (const whose of [noa.id, dina.id, "both" as PersonId]) {
      const own = asks(1, { content: caseOf(whose) });
      expect(stands(own, says(2, noa, "open"), says(3, emeka, "open"))).toEqual(["impossible"]);
      expect(copies([own, says(2, noa, "open"), says(3, emeka, "open")])).toEqual([]);
    }
  });

  test("waits for Emeka among what is asked of them, until they have answered", () => {
    const waits = (me: Person, ...entries: readonly Entry[]) =>
      waitingFor(foldEntries(entries), {
        ...{ pair: noaAndEmeka, me: me.id, now: at("2026-12-02T10:00:00Z"), today: TODAY },
        ...{ seen: idAt(59, 9), session: undefined },
      }).map(({ kind }) => kind);
    expect(waits(emeka, asks(1))).toEqual(["asked"]);
    expect(waits(noa, asks(1))).toEqual([]);
    expect(waits(emeka, asks(1), says(2, emeka, "dropped"))).toEqual([]);
  });
});

test("S22: nothing of a pair stands in what goes to a circle but the words themselves", () => {
  const yes = says(2, emeka, "open");
  const [from] = copies([asks(1), yes]);
  const elsewhere: Pair = { ...noaAndEmeka, id: "another-pair" as PairId };
  const moved = [asks(1, { pair: elsewhere.id, guide: { id: "repair", version: "1.0.0", step: "tell" } }), yes];
  // From whichever pair and conversation it comes, the circle receives the same bytes.
  expect(JSON.stringify(copies(moved, noa.id, elsewhere)[0])).toBe(JSON.stringify(from));
  const told = JSON.stringify(from);
  for (const trace of [noaAndEmeka.id, emeka.id, emeka.name, noa.id, asks(1).id, "Leading from two places"])
    expect(told).not.toContain(trace);
});

test("P6: of all that a pair writes, only an author's own case and ways that worked go on, and from a circle nothing", () => {
  const contents = EVERY_CONTENT.map(([, content], index) => entryAt(index + 1, noa, { text: "Words", content }));
  const kinds = copies(contents).map(({ content }) => content.kind);
  expect(new Set(kinds)).toEqual(new Set());
  const way: EntryContent = {
    kind: "insight",
    insight: { option: { worksWhere: "In a small group", costs: "A day" } },
  };
  const said: EntryContent = { kind: "insight", insight: { ...way.insight, heard: emeka.id } };
  const own = entryAt(1, noa, { text: "Ask first", content: way });
  expect(copies([own]).map(({ content }) => content.kind)).toEqual(["learned"]);
  expect(copies([entryAt(1, noa, { text: "Ask first", content: said })])).toEqual([]);
  expect(copies([own], emeka.id)).toEqual([]);
  expect(copies([own], noa.id, circle)).toEqual([]);
});

test("S55: what a circle is called is what a member said last, and a stranger's word is none", () => {
  const named = (minute: number, by: Person, name: string) =>
    entryAt(minute, by, { text: "We lead across two places", content: { kind: "circle", circle: { name } } });
  const stranger: Person = { ...dina, id: "somebody" as PersonId };
  const folded = foldEntries([named(1, noa, "Two places"), named(2, dina, "Two cities"), named(3, stranger, "Mine")]);
  expect(circleIn(folded, circle)?.content.circle.name).toBe("Two cities");
});

describe("S56: what a circle has learned", () => {
  const learned = entryAt(1, noa, {
    text: "Ask first",
    content: { kind: "learned", learned: { reviewOn: "2026-06-01" } },
  });
  const stillSo = (by: Person, day: string) =>
    entryAt(2, by, {
      ...{ id: idAt(by === noa ? 2 : 3), text: "", at: at(`${day}T09:00:00Z`) },
      content: { kind: "confirmation", confirmation: { of: learned.id } },
    });
  const looked = (today: string, ...said: readonly Entry[]) =>
    learnedToReview(foldEntries([learned, ...said]), today).map((one) => [one.since, [...one.lookedAgain]]);

  test("is looked at twice a year: a yes of one half year is asked for again in the next", () => {
    expect(looked("2026-05-31")).toEqual([]);
    expect(looked("2026-06-01")).toEqual([["2026-06-01", []]]);
    expect(looked("2026-11-29", stillSo(noa, "2026-06-02"))).toEqual([["2026-06-01", [noa.id]]]);
    expect(looked("2026-11-30", stillSo(noa, "2026-06-02"))).toEqual([["2026-11-30", []]]);
  });

  test("waits for each member until that member has said so", () => {
    const waits = (me: Person) =>
      waitingFor(foldEntries([learned, stillSo(noa, "2026-12-01")]), {
        ...{ pair: circle, me: me.id, now: at("2026-12-02T10:00:00Z"), today: TODAY },
        ...{ seen: idAt(59, 9), session: undefined },
      }).map(({ kind }) => kind);
    expect([waits(noa), waits(dina)]).toEqual([[], ["again"]]);
  });
});

test("S58: whoever celebrates, the same sentences are shown: no name, no number, no order but that of writing", () => {
  const sentence = fc.string({ minLength: 1, maxLength: 40 }).filter((words) => words.trim() !== "");
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, fc.nat(2), fc.nat(2)), { maxLength: 6 }), (told) => {
      const shown = (who: 1 | 2) =>
        celebrationsIn(
          foldEntries(
            told.map(([words, ...authors], index) =>
              entryAt(index + 1, [noa, emeka, dina][authors[who - 1] ?? 0] ?? noa, celebrationCopy(words)),
            ),
          ),
          circle,
        );
      expect(shown(1)).toEqual(shown(2));
      expect(shown(1)).toEqual(told.map(([words]) => words));
    }),
    times(100),
  );
});

test("S58: a sentence that its author takes back is gone, and a stranger's is never shown", () => {
  const told = entryAt(1, emeka, celebrationCopy("I led my first review."));
  const back = entryAt(2, emeka, { text: "", content: { kind: "note" }, removes: told.id });
  const strange = entryAt(3, { ...dina, id: "somebody" as PersonId }, celebrationCopy("Buy this."));
  expect(celebrationsIn(foldEntries([told, strange]), circle)).toEqual(["I led my first review."]);
  expect(celebrationsIn(foldEntries([told, back]), circle)).toEqual([]);
});
