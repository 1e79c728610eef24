import { foldEntries } from "../../../src/domain/document/fold";
import { heardIn } from "../../../src/domain/document/meanings";
import type { SessionId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, idAt, noa } from "../../doubles/entries";

const today = "today" as SessionId;
const heard = entryAt(1, noa, {
  text: "You want more time.",
  session: today,
  content: { kind: "insight", insight: { heard: emeka.id } },
});
const yes = (minute: number, by = emeka, of = 1) =>
  entryAt(minute, by, { text: "", content: { kind: "confirmation", confirmation: { of: idAt(of, 1) } } });
const meant = entryAt(2, emeka, {
  text: "I want a slower start.",
  content: { kind: "meaning", meaning: { of: idAt(1, 1) } },
});

const answers = (...entries: Parameters<typeof foldEntries>[0][]) =>
  heardIn(foldEntries(entries.flatMap((each) => [...each])), today).map(({ answer }) => answer);

test("S11: what Noa heard waits for Emeka, and his yes settles it; her own yes does not", () => {
  expect(answers([heard])).toEqual(["asked"]);
  expect(answers([heard, yes(2, noa)])).toEqual(["asked"]);
  expect(answers([heard, yes(2)])).toEqual(["yes"]);
});

test("S11: “not quite” comes with what Emeka meant, and what Noa says back again is asked about again", () => {
  expect(heardIn(foldEntries([heard, meant]), today)).toMatchObject([
    { answer: "not-quite", meant: { text: "I want a slower start." } },
  ]);
  const again = entryAt(3, noa, { ...heard, id: idAt(3, 1), text: "You want a slower start.", supersedes: idAt(1, 1) });
  expect(answers([heard, meant, again])).toEqual(["asked"]);
  expect(answers([heard, meant, again, yes(4, emeka, 3)])).toEqual(["yes"]);
});

test("what was heard in another meeting, and an insight about nobody's words, are not asked about", () => {
  const other = entryAt(4, noa, { ...heard, id: idAt(4, 1), session: "before" as SessionId });
  const insight = entryAt(5, noa, { session: today, content: { kind: "insight", insight: {} } });
  expect(answers([other, insight])).toEqual([]);
});
