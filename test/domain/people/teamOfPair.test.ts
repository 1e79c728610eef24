import { type DocumentPlace, isKeptIn } from "../../../src/domain/people/pair";
import { pairOf, somebody } from "../../doubles/fakeServices";

const people = [somebody("amina", "Amina Bello"), somebody("rafael", "Rafael Nogueira")];
const keptIn = (document: DocumentPlace) => ({ ...pairOf("lagos-sao-paulo", people), document });
const inList = keptIn({
  store: "sharepoint-list",
  ...{ siteId: "contoso.sharepoint.com,collection,web", logListId: "log", sessionListId: "steps" },
});
const inNotebook = keptIn({ store: "onenote", owner: "groups", ownerId: "group", sectionId: "section" });

test("a pair whose list is on the team's site is offered first in the team's channel", () => {
  expect(isKeptIn(inList, { siteCollectionId: "collection" })).toBe(true);
  expect(isKeptIn(inList, { groupId: "group", siteCollectionId: "another" })).toBe(false);
});

test("a pair whose notebook is the team's is, too", () => {
  expect(isKeptIn(inNotebook, { groupId: "group" })).toBe(true);
  expect(isKeptIn(inNotebook, { groupId: "another", siteCollectionId: "collection" })).toBe(false);
});

test("a channel that tells nothing of its team offers nobody first", () => {
  expect([inList, inNotebook].map((pair) => isKeptIn(pair, {}))).toEqual([false, false]);
});
