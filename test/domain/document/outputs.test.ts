import { foldEntries } from "../../../src/domain/document/fold";
import { isOutput, openOutputs } from "../../../src/domain/document/meetingsHeld";
import type { Entry } from "../../../src/domain/document/entry";
import type { SessionId } from "../../../src/domain/shared/ids";
import { stepsFor } from "../../../src/domain/conversation/guide";
import { twoContexts } from "../../../src/guides/twoContexts";
import { workplacePolitics } from "../../../src/guides/workplacePolitics";
import { emeka, entryAt, idAt } from "../../doubles/entries";

const today = "today" as SessionId;
const option = (minute: number, session = today): Entry =>
  entryAt(minute, emeka, {
    text: "Ask the team first",
    session,
    content: { kind: "insight", insight: { option: { worksWhere: "In my team", costs: "A week" } } },
  });
const insight = entryAt(9, emeka, { session: today, content: { kind: "insight", insight: {} } });
const open = (entries: readonly Entry[]) => openOutputs(stepsFor(workplacePolitics, 45), foldEntries(entries), today);

test("S18: a talk about politics at work wants two ways to go, each with where it works and what it costs", () => {
  expect(open([])).toEqual([{ step: "options", kind: "option", missing: 2 }]);
  expect(open([option(1), insight])).toEqual([{ step: "options", kind: "option", missing: 1 }]);
  expect(open([option(1), option(2), insight])).toEqual([]);
});

test("S18: ways of another day do not count, and neither does one that was taken away", () => {
  const away = entryAt(3, emeka, { text: "", removes: idAt(1, 2) });
  expect(open([option(1), away, option(2, "yesterday" as SessionId)])).toMatchObject([{ missing: 2 }]);
});

test("S19: one problem in two contexts leaves a row: here, there, and what it shows", () => {
  const row = entryAt(1, emeka, {
    text: "Both want to be asked",
    session: today,
    content: { kind: "insight", insight: { contrast: { here: "By mail", there: "At the table" } } },
  });
  const steps = stepsFor(twoContexts, 30);
  expect(openOutputs(steps, [], today)).toMatchObject([{ kind: "contrast", missing: 1 }]);
  expect(openOutputs(steps, foldEntries([row]), today)).toEqual([]);
});

test("an output has the name of its entry, but for money and hours", () => {
  expect(isOutput("insight", insight)).toBe(true);
  expect(isOutput("option", insight)).toBe(false);
  const budget = entryAt(1, emeka, {
    content: { kind: "budget", budget: { what: "book", forWhom: "both", state: "wish" } },
  });
  expect(isOutput("budget-line", budget)).toBe(true);
});
