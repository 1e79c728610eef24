import * as fc from "fast-check";
import { createAppLinks } from "../../../../src/domain/links/appLinks";
import { parseSubPage } from "../../../../src/domain/links/destination";
import {
  invitationDestination,
  invitationIn,
  parseInvitation,
  type Invitation,
} from "../../../../src/domain/people/setUp/invitation";
import type { DocumentPlace } from "../../../../src/domain/people/pair";
import { ulid, type PairId } from "../../../../src/domain/shared/ids";
import { times } from "../../../cases";
import { noaAndEmeka } from "../../../doubles/entries";

const pair = "01JD9Z3W5T8QK2M4N6P7R9S0VX" as PairId;
const siteId = "contoso.sharepoint.com,2C712604-1370-44E7-A1F5-426573FDA80A,2D2244C3-251A-49EA-93A8-39E1C3A060FE";
const list: Invitation = {
  pair,
  document: { store: "sharepoint-list", siteId, logListId: "b57af081-936c", sessionListId: "11d5ad1c-0e2b" },
};

const anyId = fc.stringMatching(/^[\w.,-]{0,119}\w$/);
const anyPlace: fc.Arbitrary<DocumentPlace> = fc.oneof(
  fc.record({ store: fc.constant("sharepoint-list" as const), siteId: anyId, logListId: anyId, sessionListId: anyId }),
  fc.record(
    {
      store: fc.constant("onenote" as const),
      owner: fc.constantFrom("groups" as const, "sites" as const),
      ownerId: anyId,
      sectionId: anyId,
      steps: fc.record({ siteId: anyId, sessionListId: anyId }),
    },
    { requiredKeys: ["store", "owner", "ownerId", "sectionId"] },
  ),
);
const anyInvitation: fc.Arbitrary<Invitation> = fc.record({
  pair: fc
    .tuple(fc.nat(2 ** 31), fc.uint8Array({ minLength: 10, maxLength: 10 }))
    .map(([ms, bytes]) => ulid(ms, bytes) as PairId),
  document: anyPlace,
});
const app = createAppLinks({
  home: "https://meridian.contoso.example/tab.html",
  teams: "https://teams.microsoft.com",
  appId: "a1b2c3d4-0000-4000-8000-000000000000",
});
const linksOf = (invitation: Invitation): readonly string[] => {
  const to = invitationDestination(invitation);
  return to ? [app.onTheWeb(to), app.inTeams(to)] : [];
};

test("S53: whatever the place, both links and a message around them lead the other person to that very place", () => {
  fc.assert(
    fc.property(anyInvitation, (invitation) => {
      const links = linksOf(invitation);
      fc.pre((invitationDestination(invitation)?.about ?? "").length <= 1_000);
      expect(links.map(invitationIn)).toEqual([invitation, invitation]);
      for (const link of links) expect(invitationIn(`Please open this: ${link}\nSee you soon.`)).toEqual(invitation);
      // The way that the app itself takes when the link is opened.
      const { screen, about } = parseSubPage(new URL(links[0] ?? "").hash.slice(1)) ?? { screen: "none" };
      expect([screen, parseInvitation(about ?? "")]).toEqual(["join", invitation]);
    }),
    times(100),
  );
});

test("a sentence may end right behind the link", () => {
  expect(invitationIn(`Our document is at ${linksOf(list)[0]}.`)).toEqual(list);
});

test("anything at all may be pasted: it is read or it is not, and nothing breaks", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.json(),
    fc.constantFrom(
      "join/".repeat(5_000),
      `join/${pair}!list!${"a".repeat(2_000)}!b!c`,
      `#join/${pair}!list!../../me/drive!b!c`,
      `join/${pair}!me!me!1-section`,
      `join/${pair}!list!a!b!c!d!e!f`,
      "%25".repeat(3_000),
      "join/%",
      `join/${pair}!list!<script>!b!c`,
    ),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const found = invitationIn(text) ?? list;
      // What is read is a place by ids, and says the same again: none of them leaves its part of an address.
      expect(parseInvitation(invitationDestination(found)?.about ?? "")).toEqual(found);
    }),
    times(100),
  );
});

test.each([
  ["a pair's id that is none", "noa-emeka!list!a!b!c"],
  ["another kind of place", `${pair}!drive!a!b!c`],
  ["a list too few", `${pair}!list!a!b`],
  ["a list too many", `${pair}!list!a!b!c!d`],
  ["half of a list for the steps", `${pair}!groups!a!b!c`],
  ["a person's own notebook", `${pair}!me!a!b`],
  ["an empty id", `${pair}!list!a!!c`],
  ["a way out of the path", `${pair}!list!a!b/../c!d`],
])("%s is no invitation", (_, text) => {
  expect(parseInvitation(text)).toBeUndefined();
});

test("P1: no name is in a link: a pair whose id somebody made by hand gets none", () => {
  expect(linksOf({ pair: noaAndEmeka.id, document: list.document })).toEqual([]);
  const links = linksOf(list).join();
  expect(links).toContain(pair);
  for (const { name, address } of noaAndEmeka.members)
    for (const word of [...name.split(" "), address]) expect(links).not.toContain(word);
});
