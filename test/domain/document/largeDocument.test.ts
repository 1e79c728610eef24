import { offersIn } from "../../../src/domain/document/offers";
import { agreementsIn } from "../../../src/domain/document/agreements";
import { tagsIn, translationsIn } from "../../../src/domain/document/besideWords";
import { concernsIn } from "../../../src/domain/document/concerns";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { halfYearOf } from "../../../src/domain/document/halfYear";
import type { ShownEntry } from "../../../src/domain/document/store/liveDocument";
import { heardIn } from "../../../src/domain/document/meanings";
import { planOf } from "../../../src/domain/document/plan";
import { commitmentsIn } from "../../../src/domain/document/promises";
import { ulid, type EntryId, type PersonId, type SessionId } from "../../../src/domain/shared/ids";
import { type Instant, MS_PER_DAY, MS_PER_MINUTE } from "../../../src/domain/time/interval";
import { aboutEntries } from "../../../src/ui/document/about";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const FIRST = at("2026-12-01T09:00:00Z");
const [dina, session] = ["dina" as PersonId, "a-meeting" as SessionId];
import { growsSlowerThan, type Run } from "../../growsSlowerThan";

/** The id of the `nth` second of a long day. */
const nth = (index: number): EntryId =>
  ulid(
    FIRST + index * 1000,
    Uint8Array.from({ length: 10 }, () => 7),
  ) as EntryId;

const numbered = (count: number, extra: (index: number) => Partial<Entry>): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...entryAt(0, noa, extra(index)),
    id: nth(index),
    at: (FIRST + index * 1000) as Instant,
  }));

const shown = (entries: readonly Entry[]): readonly ShownEntry[] =>
  foldEntries(entries).map((folded) => ({ ...folded, whereabouts: { kind: "in-document" } }));

/** Four times the entries may cost eight times as much (sorting, rubbish); a square costs sixteen times. */
const isLinear = (prepare: (count: number) => Run, count: number): Promise<boolean> =>
  growsSlowerThan(8, prepare, count);

describe("P4: a document that somebody fills on purpose stays quick for the other person", () => {
  test("one note of Emeka's that he changed 1,000 times is folded in proportion to its versions", async () => {
    const versions = (count: number) => numbered(count, (index) => (index === 0 ? {} : { supersedes: nth(index - 1) }));
    expect(foldEntries(versions(1000))).toHaveLength(1);
    expect(await isLinear((count) => () => foldEntries(versions(count)), 1000)).toBe(true);
  });

  test("a ring of 2,000 changes, which only a forged store has, is folded in proportion to them", async () => {
    const ring = (count: number) => numbered(count, (index) => ({ supersedes: nth((index + count - 1) % count) }));
    expect(foldEntries(ring(2000))).toHaveLength(1);
    expect(await isLinear((count) => () => foldEntries(ring(count)), 500)).toBe(true);
  });

  test("a chain with 5,000 removals is folded in proportion to them", async () => {
    const removed = (count: number): readonly Entry[] => {
      const chain = numbered(count, (index) => (index === 0 ? {} : { supersedes: nth(index - 1) }));
      return [...chain, ...chain.map((entry, index) => ({ ...entry, id: nth(20_000 + index), removes: entry.id }))];
    };
    expect(foldEntries(removed(5000))).toEqual([]);
    expect(await isLinear((count) => () => foldEntries(removed(count)), 1000)).toBe(true);
  });

  test("20,000 answers to one promise are counted in proportion to them, and the last one stands", async () => {
    const promise = entryAt(0, noa, {
      content: { kind: "commitment", commitment: { owner: noa.id, due: "2026-12-10" } },
    });
    const answered = (count: number): readonly ShownEntry[] => {
      const status = (index: number) => (index === count - 1 ? "done" : "doing");
      const said = numbered(count, (index) => ({
        content: { kind: "progress", progress: { of: promise.id, status: status(index) } },
      }));
      return shown([promise, ...said]);
    };
    const folded = answered(20_000);
    expect(commitmentsIn(folded).map(({ status }) => status)).toEqual(["done"]);
    const few = answered(5_000);
    const some = (count: number): readonly ShownEntry[] => (count === 5_000 ? few : folded);
    expect(await isLinear((count) => () => commitmentsIn(some(count)), 5_000)).toBe(true);
    expect(await isLinear((count) => () => aboutEntries(some(count), noaAndEmeka), 5_000)).toBe(true);
  });

  test.each<
    | readonly [what: string, work: (count: number) => Run]
    | readonly [what: string, work: (count: number) => Run, count: number]
  >([
    [
      "confirmations of one rule",
      (count) => {
        const rule = entryAt(0, noa, {
          content: { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-02-01" } },
        });
        const yes = numbered(count, () => ({ content: { kind: "confirmation", confirmation: { of: rule.id } } }));
        const folded = foldEntries([rule, ...yes]);
        return () => agreementsIn(folded);
      },
    ],
    [
      "translations of one note",
      (count) => {
        const note = entryAt(0, emeka);
        const folded = foldEntries([
          note,
          ...numbered(count, () => ({
            content: { kind: "translation", translation: { of: note.id, lang: "he", by: "person" } },
          })),
        ]);
        return () => translationsIn(folded);
      },
    ],
    [
      "tags on one note",
      (count) => {
        const note = entryAt(0, emeka);
        const folded = foldEntries([
          note,
          ...numbered(count, (index) => ({ content: { kind: "tag", tag: { of: note.id, tag: `Tag ${index}` } } })),
        ]);
        return () => tagsIn(folded);
      },
    ],
    [
      "worries, each with a promise",
      (count) => {
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? { content: { kind: "concern", concern: { wish: "act" } } }
              : {
                  content: {
                    kind: "commitment",
                    commitment: { owner: noa.id, due: "2026-12-10", concern: nth(index - 1) },
                  },
                },
          ),
        );
        return () => concernsIn(folded);
      },
    ],
    [
      "goals, each with a step",
      (count) => {
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? { content: { kind: "goal", goal: { area: "skill", of: noa.id } } }
              : {
                  content: {
                    kind: "milestone",
                    milestone: { goal: nth(index - 1), due: "2026-12-10", kindOf: "skill" },
                  },
                },
          ),
        );
        return () => planOf(folded, noaAndEmeka);
      },
    ],
    [
      "offers, each with an answer",
      (count) => {
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? { content: { kind: "offer", offer: { durationMinutes: 45, starts: [FIRST] } } }
              : { author: dina, content: { kind: "answer", answer: { offer: nth(index - 1), choice: "none-fits" } } },
          ),
        );
        return () => offersIn(folded, FIRST);
      },
    ],
    [
      "sentences said back, each with a meaning",
      (count) => {
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? { session, content: { kind: "insight", insight: { heard: dina } } }
              : { author: dina, content: { kind: "meaning", meaning: { of: nth(index - 1) } } },
          ),
        );
        return () => heardIn(folded, session);
      },
    ],
    [
      "offers instead of a meeting, and as many meetings",
      (count) => {
        const start = (FIRST + 3_600_000) as Instant;
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? { content: { kind: "meeting", meeting: { start, end: start, eventId: `${index}`, burden: {} } } }
              : {
                  author: dina,
                  content: {
                    kind: "offer",
                    offer: { durationMinutes: 45, starts: [start], instead: { eventId: "none of these", start } },
                  },
                },
          ),
        );
        return () => offersIn(folded, FIRST);
      },
      6_000,
    ],
    [
      "conversations, and meetings of a minute two days after them",
      (count) => {
        const minute = (index: number): Instant => (FIRST + 2 * MS_PER_DAY + index * MS_PER_MINUTE) as Instant;
        const folded = foldEntries(
          numbered(count, (index) =>
            index % 2 === 0
              ? {
                  content: {
                    kind: "meeting",
                    meeting: { start: minute(index), end: minute(index + 1), eventId: `${index}`, burden: {} },
                  },
                }
              : {
                  session: `${index}` as SessionId,
                  guide: { id: "repair", version: "1", step: "a" },
                },
          ),
        );
        return () => halfYearOf(folded, noaAndEmeka, (FIRST + 60 * MS_PER_DAY) as Instant);
      },
      6_000,
    ],
  ])("%s cost no more than their number", async (_, work, count = 1500) => {
    expect(await isLinear(work, count)).toBe(true);
  });
});
