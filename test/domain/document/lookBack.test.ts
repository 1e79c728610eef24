import { foldEntries } from "../../../src/domain/document/fold";
import { lookBackOn, sentencesToAskAbout } from "../../../src/domain/document/lookBack";
import type { Entry } from "../../../src/domain/document/entry";
import { at, emeka, entryAt, noa } from "../../doubles/entries";

const now = at("2027-03-01T09:00:00Z");
const asked = (entries: readonly Entry[]) =>
  lookBackOn(foldEntries(entries), { person: emeka.id, now, count: 3 }).map(({ text }) => text);

test("S13: Emeka is asked about three of his own older sentences, from early and late", () => {
  const his = Array.from({ length: 9 }, (_, i) => entryAt(i, emeka, { text: `Thought ${i}` }));
  expect(asked([...his, entryAt(20, noa, { text: "Hers" })])).toEqual(["Thought 0", "Thought 3", "Thought 6"]);
});

test("what he has looked back on is not asked again, nor what he said last week", () => {
  const [first, second] = [
    entryAt(1, emeka, { text: "Silence means no" }),
    entryAt(2, emeka, { text: "Yes means yes" }),
  ];
  const recent = entryAt(3, emeka, { text: "Yesterday", at: at("2027-02-27T09:00:00Z") });
  const shift = entryAt(4, emeka, {
    text: "Silence can mean thinking",
    content: { kind: "shift", shift: { before: first.text, earlier: first.id } },
    at: recent.at,
  });
  expect(asked([first, second, recent, shift])).toEqual(["Yes means yes"]);
});

test("S13: with two old sentences both are asked, and none twice", () => {
  const [goal, success] = [
    entryAt(1, emeka, { text: "Lead a project" }),
    entryAt(2, emeka, { text: "Two teams use it" }),
  ];
  expect(asked([goal, success])).toEqual(["Lead a project", "Two teams use it"]);
});

test("with one old sentence one is asked, with none nothing is", () => {
  expect(asked([entryAt(1, emeka, { text: "Only this" })])).toEqual(["Only this"]);
  expect(asked([])).toEqual([]);
});

describe("Tracing shifts: Emeka is asked about three older sentences", () => {
  const his = Array.from({ length: 9 }, (_, i) => entryAt(i, emeka, { text: `Thought ${i}` }));
  const meetings = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ at: at(`2027-01-${String(i + 10).padStart(2, "0")}T09:00:00Z`) }));
  const asksAfter = (count: number, ...more: readonly Entry[]) =>
    sentencesToAskAbout(foldEntries([...his, ...more]), {
      ...{ person: emeka.id, now, held: meetings(count), planned: 12 },
    }).length;
  const answer = (minute: number, day: number, earlier: Entry) =>
    entryAt(minute, emeka, {
      at: at(`2027-01-${day}T10:00:00Z`),
      content: { kind: "shift", shift: { before: earlier.text, earlier: earlier.id } },
    });

  test.each([
    [0, 0],
    [3, 0],
    [4, 3],
    [6, 3],
    [12, 3],
  ])("after %i of twelve meetings: %i", (held, count) => expect(asksAfter(held)).toBe(count));

  test("each answer takes one away, and the next time comes at the middle of the way", () => {
    const [first, second, third] = his;
    if (!first || !second || !third) throw new Error("He said nine things.");
    const answered = [answer(20, 14, first), answer(21, 15, second), answer(22, 15, third)];
    expect(asksAfter(4, ...answered.slice(0, 1))).toBe(2);
    expect(asksAfter(5, ...answered)).toBe(0);
    // The sixth meeting was on 15 January at nine; two of the answers came after it.
    expect(asksAfter(6, ...answered)).toBe(1);
  });

  test("whoever plans two meetings is asked at the end of them", () => {
    const asked = sentencesToAskAbout(foldEntries(his), { person: emeka.id, now, held: meetings(2), planned: 2 });
    expect(asked).toHaveLength(3);
  });
});
