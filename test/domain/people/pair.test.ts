import { hasHost, relationshipOf, type Pair, type Role } from "../../../src/domain/people/pair";
import { usualHost } from "../../../src/domain/conversation/session";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { emeka, noa, noaAndEmeka } from "../../doubles/entries";

const amina: Person = { id: "amina" as PersonId, name: "Amina Bello", address: "amina@example.org" };

const among = (...roles: readonly Role[]): Pair => ({
  ...noaAndEmeka,
  members: [noa, emeka, amina].slice(0, roles.length).map((person, i) => ({ ...person, role: roles[i] ?? "peer" })),
});

test.each<[string, readonly Role[], string]>([
  ["a mentor and a mentee", ["mentor", "mentee"], "mentoring"],
  ["a mentor and two who learn as equals", ["mentor", "peer", "peer"], "mentoring"],
  ["two mentors and a mentee", ["mentor", "mentor", "mentee"], "mentoring"],
  ["two equals", ["peer", "peer"], "equals"],
  ["a circle of three equals", ["peer", "peer", "peer"], "equals"],
  ["a circle of mentors", ["mentor", "mentor", "mentor"], "equals"],
  ["a circle of those who look for a mentor", ["mentee", "mentee"], "equals"],
])("%s: how they stand to each other", (_, roles, relationship) => {
  expect(relationshipOf(among(...roles))).toBe(relationship);
});

test("a conversation of equals has a host; one with a mentor has none, nor one that each goes through alone", () => {
  const equals = among("peer", "peer");
  expect(hasHost(equals)).toBe(true);
  expect(hasHost(noaAndEmeka)).toBe(false);
  const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "section" } as const;
  expect(hasHost({ ...equals, document: notebook })).toBe(false);
});

test("whoever starts is usually the host, but Noa, who starts a guide about what she met, is its guest", () => {
  const equals = among("peer", "peer", "peer");
  expect(usualHost({ lead: "both" }, equals, noa.id)).toBe("noa");
  expect(usualHost({ lead: "mentor" }, equals, emeka.id)).toBe("emeka");
  expect(usualHost({ lead: "mentee" }, equals, noa.id)).toBe("emeka");
  expect(usualHost({ lead: "mentee" }, equals, emeka.id)).toBe("noa");
});
