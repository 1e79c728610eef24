import { checkGuide, textIdsOf } from "../../../src/domain/conversation/checkGuide";
import { durationsOf, isFolded, roomAmong, stepsFor } from "../../../src/domain/conversation/guide";
import { guide, lesson, step, withStep } from "./guideBuilder";

const sound = guide();

test("a guide in which both are heard has nothing wrong", () => {
  expect(checkGuide(sound)).toEqual([]);
});

test.each([
  [
    "the steps take longer than the meeting",
    withStep(sound, "tell", { minutes: { 30: 16 } }),
    "the steps take 31 minutes",
  ],
  [
    "it opens in the middle",
    { ...sound, steps: sound.steps.toSpliced(0, 1, step("hot", "explore", 5)) },
    "opens with explore",
  ],
  ["it stops without a close", withStep(sound, "close", { kind: "decide" }), "does not end with close"],
  ["S6: the mentor leads more than half", withStep(sound, "tell", { lead: "mentor" }), "the mentor leads 20 minutes"],
  ["S9: nobody says back what they heard", withStep(sound, "answer", { moves: ["wait"] }), "nobody says back"],
  ["a step offers no way to take part", withStep(sound, "tell", { channels: [] }), "tell: no way to take part"],
  [
    "a personal story can only be spoken",
    { ...withStep(sound, "tell", { channels: ["speak"] }), depth: 2 as const },
    "needs a written way",
  ],
  [
    "the mentee has nothing to read",
    withStep(sound, "arrive", { prompts: [{ id: "a", for: "mentor" }] }),
    "no prompt for the mentee",
  ],
  [
    "the mentor has only an optional thought",
    withStep(sound, "tell", {
      prompts: [
        { id: "a", for: "mentee" },
        { id: "b", for: "mentor", optional: true },
      ],
    }),
    "no prompt for the mentor",
  ],
  ["two steps have one name", withStep(sound, "answer", { id: "tell" }), "two steps are called tell"],
  [
    "two prompts have one name",
    withStep(sound, "tell", {
      prompts: [
        { id: "a", for: "both" },
        { id: "a", for: "both" },
      ],
    }),
    "two prompts are called a",
  ],
  [
    "a turn has seconds",
    withStep(sound, "close", {
      prompts: ["a", "b", "c", "d"].map((id) => ({ id, for: "both" as const })),
      outputs: [{ kind: "commitment", defaultVisibility: "pair" }],
    }),
    "close: a turn has 37 seconds, not 45",
  ],
  [
    "it is in a hurry from beginning to end",
    {
      ...sound,
      steps: sound.steps.map((each) => ({
        ...each,
        prompts: Array.from({ length: Math.ceil((each.minutes[30] ?? 0) / 2) + 1 }, (_, i) => ({
          id: `${each.id}${i}`,
          for: "both" as const,
        })),
      })),
    },
    "g/30: a turn has 42 seconds, not 60",
  ],
  [
    "a prompt for a longer meeting is all that one of them has",
    withStep(sound, "tell", {
      prompts: [
        { id: "a", for: "mentee" },
        { id: "b", for: "mentor", from: 45 },
      ],
    }),
    "no prompt for the mentor",
  ],
  ["nothing is agreed", withStep(sound, "close", { outputs: [] }), "no commitment and no agreement"],
  ["a tender guide does not say where else to go", { ...sound, depth: 3 as const }, "depth 3 needs notFor"],
  ["it requires itself", { ...sound, requires: ["g"] }, "requires itself"],
  ["it has no length at all", { ...sound, steps: [] }, "no length has a step"],
])("a guide is sent back when %s", (_, faulty, complaint) => {
  expect(checkGuide(faulty).map(({ problem }) => problem)).toContainEqual(expect.stringContaining(complaint));
});

test.each([
  [withStep(sound, "tell", { channels: [] }), "steps[1].channels", "g/tell"],
  [withStep(sound, "tell", { minutes: { 30: 16 } }), "steps[*].minutes.30", "g/30"],
  [withStep(sound, "close", { kind: "decide" }), "steps[3].kind", "g/30"],
  [withStep(sound, "arrive", { prompts: [{ id: "a", for: "mentor" }] }), "steps[0].prompts", "g/arrive"],
  [withStep(sound, "answer", { id: "tell" }), "steps[2].id", "g"],
  [{ ...sound, depth: 3 as const }, "notFor", "g"],
] as const)("whoever wrote a guide reads which guide, which part and which field: %#", (faulty, at, where) => {
  expect(checkGuide(faulty)).toContainEqual(
    expect.objectContaining({ at, problem: expect.stringMatching(new RegExp(`^${where}: `)) }),
  );
});

test("S59: a lesson that one person takes alone has nothing wrong", () => {
  expect(checkGuide(lesson())).toEqual([]);
});

test.each([
  ["there is nothing to practise", withStep(lesson(), "try", { kind: "explore" }), "a part of the kind practise"],
  [
    "it leaves a word to the pair",
    withStep(lesson(), "close", { outputs: [{ kind: "commitment", defaultVisibility: "pair" }] }),
    "what a lesson leaves is only-me",
  ],
  ["it ends with nothing to try", withStep(lesson(), "close", { outputs: [] }), "ends with something to try"],
  ["a part is somebody else's", withStep(lesson(), "try", { lead: "mentee" }), "is for mentor alone"],
  [
    "it speaks to somebody who is not there",
    withStep(lesson(), "try", {
      prompts: [
        { id: "a", for: "mentor" },
        { id: "b", for: "mentee" },
      ],
    }),
    "for somebody else than mentor",
  ],
  ["it is as long as a meeting", { ...lesson(), steps: guide().steps }, "takes 10 or 15 minutes"],
  ["it is tender", { ...lesson(), depth: 3 as const, notFor: "g.notFor" }, "has depth 1"],
  ["something has to come first", { ...lesson(), requires: ["first-meeting"] }, "stands alone"],
  ["nobody knows for whom it is", { ...lesson(), lead: "either" as const }, "is for the mentor, for the mentee"],
  ["a conversation of two takes ten minutes", { ...lesson(), role: "mini" as const }, "only a lesson takes 10 minutes"],
])("S59: a lesson is sent back when %s", (_, faulty, complaint) => {
  expect(checkGuide(faulty).map(({ problem }) => problem)).toContainEqual(expect.stringContaining(complaint));
});

test("S6: a mentor who leads exactly half of the time is within the rule", () => {
  const half = withStep(withStep(sound, "answer", { minutes: { 30: 15 } }), "tell", { minutes: { 30: 5 } });
  expect(checkGuide(half)).toEqual([]);
});

test("a step without minutes is left out of that length only", () => {
  const two = withStep(sound, "tell", { minutes: { 30: 15, 15: 0 } });
  const both = {
    ...two,
    steps: two.steps.map((each) => (each.id === "tell" ? each : { ...each, minutes: { ...each.minutes, 15: 5 } })),
  };
  expect(durationsOf(both)).toEqual([15, 30]);
  expect(stepsFor(both, 15).map(({ id }) => id)).toEqual(["arrive", "answer", "close"]);
  expect(stepsFor(both, 30)).toHaveLength(4);
  expect(stepsFor(both, 60)).toEqual([]);
});

test("a translator is asked for every text, also for the hidden ones", () => {
  const rich = guide({
    notFor: "g.notFor",
    before: [{ for: "both", id: "g.before", minutes: 5 }],
    after: [{ for: "mentee", id: "g.after", defaultVisibility: "only-me" }],
    steps: [
      step("arrive", "arrive", 30, {
        shared: "g.arrive.shared",
        prompts: [
          {
            ...{ id: "g.p", for: "both", simpler: "g.simple", followUps: ["g.f"] },
            replaces: [{ when: "prefer-soft", with: "g.soft" }],
            answers: [
              { says: "g.a", why: "g.a.why" },
              { says: "g.b", why: "g.b.why" },
            ],
          },
        ],
      }),
    ],
  });
  expect([...textIdsOf(rich)].sort()).toEqual([
    "g.a",
    "g.a.why",
    "g.after",
    "g.arrive.shared",
    "g.arrive.title",
    "g.b",
    "g.b.why",
    "g.before",
    "g.f",
    "g.notFor",
    "g.p",
    "g.purpose",
    "g.simple",
    "g.soft",
    "g.title",
  ]);
});

test.each([
  ["two people in half an hour", 30, 2, true],
  ["two people in three quarters of an hour", 45, 2, false],
  ["a circle of three in an hour", 60, 3, true],
  ["a mentor alone with the guide, in an hour", 60, 1, false],
])(
  "S51: a prompt that needs three quarters of an hour for two is folded or not for %s",
  (_, minutes, people, folded) => {
    expect(isFolded({ id: "a", for: "both", from: 45 }, roomAmong(minutes, people))).toBe(folded);
    expect(isFolded({ id: "a", for: "both" }, roomAmong(minutes, people))).toBe(false);
    expect(isFolded({ id: "a", for: "both", optional: true }, roomAmong(minutes, people))).toBe(true);
  },
);
