import { ownLinks } from "../../src/app/wiring/registration";

const CATALOGUE = "d4e8f1a2-3c5b-4d6e-8f70-9a1b2c3d4e55";

/** A page as it is built: what belongs to the organisation stands in its HTML. */
const page = (metas: Readonly<Record<string, string>>): void => {
  document.head.innerHTML = Object.entries(metas)
    .map(([name, content]) => `<meta name="meridian-${name}" content="${content}">`)
    .join("");
};
const linkOf = (host: { readonly appId?: string }): URL => new URL(ownLinks(host).inTeams({ screen: "document" }));

test("Amina's link in Teams names the id that Teams itself uses, whatever the page was built with", () => {
  page({ teams: "https://teams.microsoft.com", "teams-app": CATALOGUE });
  const link = linkOf({ appId: "11112222-3333-4444-8555-666677778888" });
  expect(link.href).toMatch(
    /^https:\/\/teams\.microsoft\.com\/l\/entity\/11112222-3333-4444-8555-666677778888\/meridian\?/,
  );
});

test("Rafael's link from a browser or from Outlook names the id that his administrator wrote down after the upload", () => {
  page({ teams: "https://gov.teams.microsoft.us", "teams-app": CATALOGUE });
  expect(linkOf({}).href).toMatch(new RegExp(`^https://gov\\.teams\\.microsoft\\.us/l/entity/${CATALOGUE}/`));
});

test("before that, the link opens the web page and not a page of Teams that says it found nothing", () => {
  page({ teams: "https://teams.microsoft.com", "teams-app": "" });
  expect(linkOf({}).pathname).toBe("/tab.html");
});
