import * as fc from "fast-check";
import { LENSES } from "../../../src/domain/conversation/guide";
import type { SessionId } from "../../../src/domain/shared/ids";
import { myPath } from "../../../src/guides/myPath";
import { promptsFor } from "../../../src/ui/guide/promptsFor";
import { holdsIn, WISHES } from "../../../src/ui/guide/TodaysWishes";
import { times } from "../../cases";

const [today, another] = ["today" as SessionId, "another" as SessionId];
const anyWishes = fc.record({
  lenses: fc.subarray([...LENSES]),
  depends: fc.string({ unit: "grapheme" }).filter((words) => !words.includes("\r")),
});

test("P2: whatever somebody ticks and writes for today comes back as it was", () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      expect(WISHES.read(WISHES.write(wishes))).toEqual(wishes);
    }),
    times(100),
  );
});

test.each([
  { made: "in a meeting", place: { session: today }, holds: [true, false, false] },
  { made: "before any", place: {}, holds: [true, true, true] },
])("P2: a wish made $made holds today, in another meeting, before the next: $holds", ({ place, holds }) => {
  expect([today, another, undefined].map((session) => holdsIn(session, place))).toEqual(holds);
});

test("nothing is ticked until somebody ticks it", () => {
  expect(WISHES.read("")).toEqual({ lenses: [], depends: "" });
  expect(WISHES.write({ lenses: [], depends: "" })).toBe("");
});

test("a wish changes the words of a prompt, never how many there are or whose turn it is", () => {
  for (const step of myPath.steps)
    for (const side of ["mentor", "mentee"] as const) {
      const plain = promptsFor(step, side);
      const wished = promptsFor(step, side, LENSES);
      expect([wished.first.length, wished.more.length]).toEqual([plain.first.length, plain.more.length]);
    }
});

test("of several wishes that fit one prompt, the first of the guide is taken", () => {
  const step = {
    ...myPath.steps[0]!,
    prompts: [
      {
        id: "p",
        for: "both" as const,
        replaces: [
          { when: "prefer-soft" as const, with: "soft" },
          { when: "prefer-direct" as const, with: "direct" },
        ],
      },
    ],
  };
  const says = (...lenses: readonly (typeof LENSES)[number][]) =>
    promptsFor(step, "mentee", lenses).first.map((prompt) => prompt.says);
  expect([says(), says("prefer-direct"), says("prefer-direct", "prefer-soft"), says("task-first")]).toEqual([
    ["p"],
    ["direct"],
    ["soft"],
    ["p"],
  ]);
});
