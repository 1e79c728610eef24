import * as fc from "fast-check";
import { concernsIn, isConcernOverdue } from "../../../src/domain/document/concerns";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { STATUSES, type ProgressFacts } from "../../../src/domain/document/facts";
import type { Person } from "../../../src/domain/people/person";
import { times } from "../../cases";
import { emeka, entryAt, noa } from "../../doubles/entries";

const wishes = (wish: "be-heard" | "options" | "act", reviewOn?: string): EntryContent => ({
  kind: "concern",
  concern: { wish, ...(reviewOn !== undefined && { reviewOn }) },
});
const concern = entryAt(1, emeka, { text: "My ideas are told as another's.", content: wishes("act") });
const promiseBy = (minute: number, writer: Person, owner: Person): Entry =>
  entryAt(minute, writer, {
    content: { kind: "commitment", commitment: { owner: owner.id, due: "2026-12-10", concern: concern.id } },
  });
const says = (minute: number, who: Person, of: Entry, progress: Omit<ProgressFacts, "of">): Entry =>
  entryAt(minute, who, { content: { kind: "progress", progress: { of: of.id, ...progress } } });

const standing = (...entries: readonly Entry[]) => {
  const [one] = concernsIn(foldEntries(entries));
  if (!one) throw new Error("There is no concern.");
  return one;
};

test("S48: a concern that wishes for an act is not agreed before somebody has taken an action on", () => {
  expect(standing(concern)).toMatchObject({ phase: "needs-action", actions: [] });
  const asked = promiseBy(2, emeka, noa);
  expect(standing(concern, asked).phase).toBe("needs-action");
  expect(standing(concern, asked, says(3, noa, asked, { status: "open" })).phase).toBe("acting");
});

test("whoever only wishes to be heard, or to see ways, needs no action", () => {
  for (const wish of ["be-heard", "options"] as const) {
    expect(standing(entryAt(1, emeka, { content: wishes(wish) })).phase).toBe("open");
  }
});

test("S48: when the action is over its author is asked, and says better, same or worse", () => {
  const action = promiseBy(2, noa, noa);
  const done = says(3, noa, action, { status: "done" });
  expect(standing(concern, action, done).phase).toBe("ask-author");
  const better = says(4, emeka, concern, { status: "done", felt: "better" });
  expect(standing(concern, action, done, better)).toMatchObject({ phase: "closed", felt: "better" });
  const worse = says(4, emeka, concern, { status: "doing", felt: "worse" });
  expect(standing(concern, action, done, worse)).toMatchObject({ phase: "needs-action", felt: "worse" });
});

test("the end of the next action asks once more", () => {
  const [first, next] = [promiseBy(2, noa, noa), promiseBy(5, noa, noa)];
  const story = [
    ...[concern, first, says(3, noa, first, { status: "done" })],
    ...[says(4, emeka, concern, { status: "doing", felt: "same" }), next],
  ];
  expect(standing(...story).phase).toBe("acting");
  expect(standing(...story, says(6, noa, next, { status: "changed" })).phase).toBe("ask-author");
  expect(standing(...story, says(6, noa, next, { status: "dropped" })).phase).toBe("needs-action");
});

test("S48: nothing that Noa says closes Emeka's concern or tells how he feels", () => {
  const progress = fc.record({
    status: fc.constantFrom(...STATUSES),
    felt: fc.constantFrom("better" as const, "same" as const, "worse" as const),
  });
  fc.assert(
    fc.property(fc.array(progress, { maxLength: 6 }), (words) => {
      const hers = words.map((word, index) => says(index + 2, noa, concern, word));
      expect(standing(concern, ...hers)).toEqual(standing(concern));
    }),
    times(100),
  );
});

test("a concern in new words keeps its actions and its answers", () => {
  const action = promiseBy(2, noa, noa);
  const again = entryAt(3, emeka, { text: "In better words", content: wishes("act"), supersedes: concern.id });
  expect(standing(concern, action, again)).toMatchObject({ phase: "acting", actions: [{}] });
});

test("both see that a day is past: of an action, or of looking at it again; not when it is closed", () => {
  const action = promiseBy(2, noa, noa);
  expect(isConcernOverdue(standing(concern, action), "2026-12-10")).toBe(false);
  expect(isConcernOverdue(standing(concern, action), "2026-12-11")).toBe(true);
  const looks = entryAt(1, emeka, { content: wishes("be-heard", "2027-01-10") });
  expect(isConcernOverdue(standing(looks), "2027-01-11")).toBe(true);
  const closed = says(2, emeka, looks, { status: "done" });
  expect(isConcernOverdue(standing(looks, closed), "2027-01-11")).toBe(false);
});
