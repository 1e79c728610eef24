import { guide, step } from "../../src/guides/build";

test("ids of texts follow from the guide, the step and the line", () => {
  const built = guide("first-meeting", {
    seed: [],
    before: [{ mentee: "bring", minutes: 5 }],
    steps: [
      step("tell", "tell", "mentee", [9, 14, 18], {
        moves: ["wait"],
        prompts: [
          { mentee: "story", simpler: true, optional: true, followUps: ["then"], replaces: ["prefer-writing"] },
          { mentor: "listen" },
        ],
        outputs: ["insight", { kind: "note", defaultVisibility: "only-me" }],
      }),
    ],
    after: [{ both: "think", defaultVisibility: "only-me" }],
  });
  expect(built).toMatchObject({
    title: "first-meeting.title",
    before: [{ for: "mentee", id: "first-meeting.before.bring", minutes: 5 }],
    after: [{ for: "both", id: "first-meeting.after.think", defaultVisibility: "only-me" }],
  });
  expect(built.steps).toEqual([
    {
      id: "tell",
      kind: "tell",
      lead: "mentee",
      title: "first-meeting.tell.title",
      shared: "first-meeting.tell.shared",
      minutes: { 30: 9, 45: 14, 60: 18 },
      prompts: [
        {
          id: "first-meeting.tell.story",
          for: "mentee",
          simpler: "first-meeting.tell.story.simpler",
          optional: true,
          followUps: ["first-meeting.tell.then"],
          replaces: [{ when: "prefer-writing", with: "first-meeting.tell.story.prefer-writing" }],
        },
        { id: "first-meeting.tell.listen", for: "mentor" },
      ],
      moves: ["wait"],
      channels: ["speak", "write-first", "chat"],
      outputs: [
        { kind: "insight", defaultVisibility: "pair" },
        { kind: "note", defaultVisibility: "only-me" },
      ],
    },
  ]);
});
