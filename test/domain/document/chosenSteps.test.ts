import { chosenSteps } from "../../../src/domain/document/members";
import { foldEntries } from "../../../src/domain/document/fold";
import type { Entry } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const mallory: Person = { id: "mallory" as PersonId, name: "Mallory", address: "mallory@example.org" };
const choice = (minute: number, by: Person, sessionListId: string): Entry =>
  entryAt(minute, by, { content: { kind: "steps", steps: { siteId: "site", sessionListId } } });
const listOf = (...entries: readonly Entry[]) =>
  chosenSteps(foldEntries(entries), noaAndEmeka)?.content.steps.sessionListId;

test("the list that Noa or Emeka chose last is the one for their steps", () => {
  expect(listOf()).toBeUndefined();
  expect(listOf(choice(1, noa, "first"), choice(2, emeka, "second"))).toBe("second");
});

test("somebody else who may write in the notebook chooses nothing for them", () => {
  expect(listOf(choice(1, noa, "ours"), choice(2, mallory, "hers"))).toBe("ours");
});
