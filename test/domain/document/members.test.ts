import { foldEntries } from "../../../src/domain/document/fold";
import { membersIn } from "../../../src/domain/document/members";
import type { Entry } from "../../../src/domain/document/entry";
import type { Member } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, noa } from "../../doubles/entries";

const mallory: Person = { id: "mallory" as PersonId, name: "Mallory", address: "mallory@example.org" };
const both: readonly Member[] = [
  { ...noa, role: "mentor" },
  { ...emeka, role: "mentee" },
];
const card = (minute: number, by: Person, members = both): Entry =>
  entryAt(minute, by, { content: { kind: "members", members: { members } } });
const yes = (minute: number, by: Person, to: Entry): Entry =>
  entryAt(minute, by, { content: { kind: "confirmation", confirmation: { of: to.id } } });
const standing = (...entries: readonly Entry[]) => membersIn(foldEntries(entries), both);

test("S53: Emeka reads who invited him, and has joined when he said yes", () => {
  const first = card(1, noa);
  expect(standing(first)).toMatchObject({ members: both, joined: new Set([noa.id]) });
  expect(standing(first, yes(2, emeka, first))?.joined).toEqual(new Set([noa.id, emeka.id]));
});

test("somebody else who may write in the same place can neither begin a document for others nor take one over", () => {
  expect(standing(card(1, mallory))).toBeUndefined();
  const mine: readonly Member[] = [
    { ...mallory, role: "mentor" },
    { ...emeka, role: "mentee" },
  ];
  expect(standing(card(1, noa), card(2, mallory, mine))?.entry.author).toBe(noa.id);
});

test("a member may write a newer card, and everybody is asked again", () => {
  const first = card(1, noa);
  const three: readonly Member[] = [...both, { ...mallory, role: "peer" }];
  const second = card(3, emeka, three);
  expect(standing(first, yes(2, emeka, first), second)).toMatchObject({ members: three, joined: new Set([emeka.id]) });
});

test("a document without a card has none", () => {
  expect(standing(entryAt(1, noa))).toBeUndefined();
});
