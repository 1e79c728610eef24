import type { EntryContent } from "../../../src/domain/document/entry";
import { dataOf, kindOf } from "../../../src/graph/entryContent/entryRow";
import { readContent } from "../../../src/graph/entryContent/entryContent";

const known: readonly EntryContent[] = [
  { kind: "card", card: { silence: { answers: ["I think.", "I wait."], differs: "When I am tired." } } },
  { kind: "held", held: { met: true, guide: { id: "time", version: "1.0.0" }, notReached: ["close"] } },
  { kind: "held", held: { met: false, eventId: "event-1", notReached: [] } },
  { kind: "wish", wish: { want: "light" } },
  { kind: "wish", wish: { want: "guide", guide: "time" } },
  { kind: "wish", wish: { want: "not-now", guide: "time" } },
  { kind: "rhythm", rhythm: { meetings: 12 } },
];

test.each(known)("what was written as %j is read as it was written", (content) => {
  const { Data = "null" } = dataOf({ content });
  expect(readContent(kindOf(content), JSON.parse(Data))).toEqual(content);
});

test.each([
  ["a card that is a text", "card", "I am quiet"],
  ["a meeting that was perhaps held", "held", { met: "perhaps", notReached: [] }],
  ["a wish without a guide", "wish", { want: "guide" }],
  ["a hundred meetings", "rhythm", { meetings: 100 }],
  ["no meeting at all", "rhythm", { meetings: 0 }],
])("P4: %s is not acted on, and it is kept", (_, kind, body) => {
  const data = { [kind]: body };
  expect(readContent(kind, data)).toEqual({ kind: "other", name: kind, data });
});

test("P4: a card with a topic of a newer version shows what this one knows", () => {
  const silence = { answers: ["I think."] };
  expect(readContent("card", { card: { silence, humour: { answers: ["Dry."] } } })).toEqual({
    kind: "card",
    card: { silence },
  });
});
