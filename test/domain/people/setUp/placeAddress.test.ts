import * as fc from "fast-check";
import { parsePlaceAddress } from "../../../../src/domain/people/setUp/documentPlaces";
import { times } from "../../../cases";

const GROUP = "2c712604-1370-44e7-a1f5-426573fda80a";

test.each([
  ["https://contoso.sharepoint.com/sites/mentoring", "sites/mentoring"],
  ["  https://Contoso.SharePoint.com/sites/mentoring/SitePages/Home.aspx?x=1#top ", "sites/mentoring"],
  ["https://contoso.sharepoint.com/teams/Amina%20und%20Jonas/Lists/Log", "teams/Amina und Jonas"],
  ["https://contoso.sharepoint.com/:u:/r/sites/mentoring/SitePages/Home.aspx", "sites/mentoring"],
])("%s is a site", (pasted, path) => {
  expect(parsePlaceAddress(pasted)).toEqual({ kind: "site", host: "contoso.sharepoint.com", path });
});

test.each([
  "https://contoso.sharepoint.com/sites/mentoring/SiteAssets/Mentoring%20Notebook",
  "https://contoso.sharepoint.com/sites/mentoring/_layouts/15/OneNote.aspx?id=%2Fsites%2Fmentoring",
  "https://contoso.sharepoint.com/:o:/s/mentoring/EkZ3b?e=4a1",
  "onenote:https://contoso.sharepoint.com/sites/mentoring/SiteAssets/Notes/General.one#page",
])("%s is a notebook", (pasted) => {
  expect(parsePlaceAddress(pasted)).toMatchObject({ kind: "notebook", path: "sites/mentoring" });
});

test.each([
  `https://teams.microsoft.com/l/team/19%3Aabc%40thread.tacv2/conversations?groupId=${GROUP}&tenantId=1`,
  `https://teams.cloud.microsoft/l/channel/19%3Aabc%40thread.tacv2/General?groupId=${GROUP.toUpperCase()}`,
])("%s is a team", (pasted) => {
  expect(parsePlaceAddress(pasted)).toEqual({ kind: "team", groupId: GROUP });
});

test.each([
  ["https://contoso-my.sharepoint.com/personal/amina_contoso_com/Documents", "own-drive"],
  ["https://contoso-my.sharepoint.com/", "own-drive"],
  ["https://onedrive.live.com/?id=root", "personal-account"],
  ["https://1drv.ms/o/s!Ab", "personal-account"],
  ["https://contoso.sharepoint.com/", "not-an-address"],
  ["http://contoso.sharepoint.com/sites/mentoring", "not-an-address"],
  ["https://contoso.sharepoint.com.evil.example/sites/mentoring", "not-an-address"],
  ["https://evil.example/sites/mentoring", "not-an-address"],
  ["https://teams.microsoft.com/l/chat/0/0?users=a", "not-an-address"],
  ["https://contoso.sharepoint.com/sites/%E0%A4%A", "not-an-address"],
  ["https://contoso.sharepoint.com/sites/..%2F..%2Fme", "not-an-address"],
  ["mentoring", "not-an-address"],
  ["", "not-an-address"],
])("%s is no place for two: %s", (pasted, fault) => {
  expect(parsePlaceAddress(pasted)).toBe(fault);
});

/** What stands in a path of Graph because somebody pasted `text`. */
const pathPartsOf = (text: string): readonly string[] => {
  const found = parsePlaceAddress(text);
  return typeof found === "object" && found.kind !== "team" ? found.path.split("/") : ["sites", "none"];
};

test("anything at all may be pasted, and what is read never leaves its part of an address", () => {
  const pasted = fc.oneof(fc.string({ unit: "grapheme" }), fc.webUrl(), fc.webPath());
  fc.assert(
    fc.property(pasted, fc.boolean(), (text, isInSite) => {
      expect(pathPartsOf(isInSite ? `https://contoso.sharepoint.com/sites/${text}` : text)).toHaveLength(2);
    }),
    times(100),
  );
  expect(pathPartsOf("https://contoso.sharepoint.com/sites/mentoring/a/b")).toEqual(["sites", "mentoring"]);
});
