import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { doorsOf } from "../../../src/domain/document/parts/doors";
import { adviceOf } from "../../../src/domain/document/parts/advice";
import { rulesToReview } from "../../../src/domain/document/parts/reviews";
import { changesOfView } from "../../../src/domain/document/parts/changesOfView";
import { promisesByPerson } from "../../../src/domain/document/parts/promisesByPerson";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const introduction = (forWhom?: PersonId): EntryContent => ({
  kind: "introduction",
  introduction: { state: "offered", ...(forWhom !== undefined && { forWhom }) },
});
const doors = (...entries: readonly Entry[]) => doorsOf(foldEntries(entries), noaAndEmeka);

test("S31: both directions are there when nothing is offered, and a third only where one is for both", () => {
  expect(doors().directions).toEqual([
    { forWhom: noa.id, doors: [] },
    { forWhom: emeka.id, doors: [] },
  ]);
  const [older, strange] = [
    entryAt(1, noa, { content: introduction() }),
    entryAt(2, noa, { content: introduction("stranger" as PersonId) }),
  ];
  const third = doors(older, strange).directions[2];
  expect(third?.forWhom).toBe("both");
  expect(third?.doors.map(({ shown }) => shown.entry.id)).toEqual([strange.id, older.id]);
});

test("S23: an answer about an earlier version stands with the newest, and one about nothing nowhere", () => {
  const day = entryAt(1, emeka, { content: { kind: "experience", experience: { form: "event", who: [] } } });
  const again = entryAt(2, emeka, { ...day, id: entryAt(2, emeka).id, supersedes: day.id });
  const about = (minute: number, lived: Entry) =>
    entryAt(minute, noa, { content: { kind: "insight", insight: { lived: lived.id } } });
  const answers = [about(3, day), about(4, again), about(5, entryAt(9, noa))];
  const [experience] = doors(day, again, ...answers).experiences;
  expect(experience?.answers.map(({ id }) => id)).toEqual(answers.slice(0, 2).map(({ id }) => id));
});

describe("changes of view", () => {
  const look = (minute: number, who: Person, earlier: Entry, extra: Partial<Entry> = {}): Entry =>
    entryAt(minute, who, { content: { kind: "shift", shift: { before: "", earlier: earlier.id } }, ...extra });
  const chains = (...entries: readonly Entry[]) =>
    changesOfView(foldEntries(entries)).map(({ looks }) => looks.map(({ entry }) => entry.id));
  const note = entryAt(1, emeka);
  const first = look(2, emeka, note);
  const second = look(3, emeka, first);

  test("S13: a look at a look continues its chain, also of a look that was changed since", () => {
    const changed = look(4, emeka, note, { supersedes: first.id });
    expect(chains(note, first, second)).toEqual([[first.id, second.id]]);
    expect(chains(note, first, second, changed)).toEqual([[changed.id, second.id]]);
  });

  test("S13: nobody continues another's view, and two looks at the same words are two", () => {
    const hers = look(5, noa, second);
    const again = look(6, emeka, note);
    expect(chains(note, first, second, hers)).toEqual([[hers.id], [first.id, second.id]]);
    expect(chains(note, first, second, again)).toEqual([[again.id], [first.id, second.id]]);
  });

  test("looks that refer to each other in a ring end", () => {
    const ring = look(2, emeka, { ...second });
    expect(
      chains(ring, { ...second, content: { kind: "shift", shift: { before: "", earlier: ring.id } } }),
    ).toHaveLength(1);
  });
});

test("S32: promises stand by person and day, and whoever is no member comes last", () => {
  const promise = (minute: number, owner: PersonId, due: string): Entry =>
    entryAt(minute, noa, { content: { kind: "commitment", commitment: { owner, due } } });
  const entries = [
    promise(1, noa.id, "2027-03-01"),
    promise(2, noa.id, "2027-02-01"),
    promise(3, "stranger" as PersonId, "2027-01-01"),
  ];
  const people = promisesByPerson(foldEntries(entries), noaAndEmeka, emeka.id);
  expect(people.map(({ person, open }) => [person, ...open.map(({ due }) => due)])).toEqual([
    [emeka.id],
    [noa.id, "2027-02-01", "2027-03-01"],
    ["stranger", "2027-01-01"],
  ]);
});

describe("what waits for an answer", () => {
  const advice = (minute: number, who: Person, about: PersonId | "process"): Entry =>
    entryAt(minute, who, { content: { kind: "feedback", feedback: { about } } });
  const response = (minute: number, who: Person, of: Entry): Entry =>
    entryAt(minute, who, { content: { kind: "response", response: { of: of.id } } });
  const kinds = (me: PersonId, ...entries: readonly Entry[]) => {
    const { mine, others, answered } = adviceOf(foldEntries(entries), me);
    return [mine.length, others.length, answered.length];
  };

  test("S36: advice waits for whom it is about, and of how both work together for the other one", () => {
    const [toNoa, process] = [advice(1, emeka, noa.id), advice(2, emeka, "process")];
    expect(kinds(noa.id, toNoa, process)).toEqual([2, 0, 0]);
    expect(kinds(emeka.id, toNoa, process)).toEqual([0, 2, 0]);
    expect(kinds(noa.id, toNoa, process, response(3, noa, toNoa))).toEqual([1, 0, 1]);
  });
});

test("S5: a rule is looked at again by a yes from its day on, and new words begin anew", () => {
  const on = (reviewOn: string, extra: Partial<Entry> = {}): Entry =>
    entryAt(1, noa, { content: { kind: "agreement", agreement: { topic: "voice", reviewOn } }, ...extra });
  const rule = on("2026-11-25");
  const yes = (minute: number): Entry =>
    entryAt(minute, emeka, { content: { kind: "confirmation", confirmation: { of: rule.id } } });
  const again = (today: string, ...entries: readonly Entry[]) =>
    rulesToReview(foldEntries(entries), today).map(({ lookedAgain }) => [...lookedAgain]);
  const nextDay = 24 * 60;
  expect(again("2026-11-24", rule, yes(5))).toEqual([]);
  expect(again("2026-11-26", rule, yes(5))).toEqual([[]]);
  expect(again("2026-11-26", rule, yes(5), yes(nextDay))).toEqual([[emeka.id]]);
  const anew = { ...on("2026-11-25"), id: entryAt(nextDay + 1, noa).id, supersedes: rule.id };
  expect(again("2026-11-26", rule, yes(nextDay), anew)).toEqual([[]]);
});
