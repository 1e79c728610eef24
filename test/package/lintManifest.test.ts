import { lintManifest } from "../../scripts/package/lintManifest";
import { SCHEMA } from "../../scripts/package/manifest";
import { createSchemaCheck } from "../../scripts/package/schema";
import { everyDoor, ROOT } from "./everyDoor";

type Loose = ReturnType<typeof everyDoor>;
const check = createSchemaCheck(ROOT, SCHEMA);
const spoiled = (spoil: (manifest: Loose) => void): Loose => {
  const manifest = everyDoor();
  spoil(manifest);
  return manifest;
};
const groupOf = (manifest: Loose, ribbon: number): Loose => manifest.extensions[0].ribbons[ribbon].tabs[0].groups[0];

test("with every door open the manifest is right for Microsoft's schema and for us", () => {
  expect(check.manifest(everyDoor())).toEqual([]);
  expect(lintManifest(everyDoor())).toEqual([]);
});

/** The eleven mistakes that Microsoft's offline validators let pass (measured on 24 November 2026). */
const ELEVEN: readonly (readonly [mistake: string, spoil: (manifest: Loose) => void, said: RegExp])[] = [
  ["a button starts an action that no runtime has", (m) => (groupOf(m, 0).controls[0].actionId = "gone"), /gone/],
  [
    "two buttons share an id",
    (m) => (groupOf(m, 1).controls[0].id = groupOf(m, 0).controls[0].id),
    /two buttons are called write-find/,
  ],
  ["two groups share an id", (m) => (groupOf(m, 1).id = groupOf(m, 0).id), /two groups are called write-group/],
  ["two tabs share an entityId", (m) => (m.staticTabs[1].entityId = "meridian"), /entityId meridian/],
  [
    "two ribbons are for the same window",
    (m) => (m.extensions[0].ribbons[2].contexts = ["meetingDetailsOrganizer"]),
    /two ribbons are for meetingDetailsOrganizer/,
  ],
  [
    "a tab is served without encryption",
    (m) => (m.staticTabs[0].contentUrl = "http://meridian.contoso.example/tab.html"),
    /staticTabs\[0\]\.contentUrl must be https/,
  ],
  ["a valid domain has a scheme", (m) => (m.validDomains[0] = "https://meridian.contoso.example"), /without a scheme/],
  [
    "a permission has a name that does not exist",
    (m) => (m.authorization.permissions.resourceSpecific[0].name = "MeetingStage.Write.Everybody"),
    /MeetingStage\.Write\.Everybody/,
  ],
  [
    "the icon of 80 pixels is missing",
    (m) => (groupOf(m, 0).controls[0].icons[2].size = 64),
    /write-find has no icon of 80 pixels/,
  ],
  [
    "a requirement set is from the future",
    (m) => (m.extensions[0].requirements.capabilities[0].minVersion = "9.99"),
    /Mailbox 9\.99/,
  ],
  ["the version has two numbers", (m) => (m.version = "1.0"), /version must be three numbers/],
];

/** More of them, found since (measured with three tools on 29 November 2026). */
const MORE: typeof ELEVEN = [
  [
    "the stage of a meeting lacks its permission",
    (m) => m.authorization.permissions.resourceSpecific.shift(),
    /MeetingStage\.Write\.Chat is not asked for/,
  ],
  [
    "Outlook may not put a time into an appointment",
    (m) => (m.authorization.permissions.resourceSpecific[1].name = "MailboxItem.Read.User"),
    /MailboxItem\.ReadWrite\.User is not asked for/,
  ],
  [
    "a permission is asked for without a person",
    (m) => (m.authorization.permissions.resourceSpecific[0].type = "Application"),
    /MeetingStage\.Write\.Chat \(Application\)/,
  ],
  [
    "the tab for meetings is not offered in chats",
    (m) => (m.staticTabs[1].scopes = ["personal"]),
    /the tab pair is for meetingSidePanel, and its scopes are personal/,
  ],
  [
    "a token is fetched ahead for a page instead of a host",
    (m) => (m.webApplicationInfo.nestedAppAuthInfo[0].redirectUri = "https://meridian.contoso.example/tab.html"),
    /nestedAppAuthInfo is for https:\/\/meridian\.contoso\.example\/tab\.html/,
  ],
  [
    "the version is one that Outlook's validation refuses",
    (m) => (m.version = "0.9.0"),
    /version must be 1\.0\.0 or more/,
  ],
  [
    "the app hides itself",
    (m) => (m.extensions[0].alternates[0].hide.customOfficeAddin.officeAddinId = m.id.toUpperCase()),
    /need an id each: 8a7f9d34/,
  ],
  [
    "a button asks for less than the add-in",
    (m) => (m.extensions[0].ribbons[0].requirements = { capabilities: [{ name: "Mailbox", minVersion: "1.3" }] }),
    /a part asks for Mailbox 1\.3 only, and the add-in for 1\.5/,
  ],
  [
    "a tab is for channels and says nothing of their kinds, which Teams refuses on upload",
    (m) => delete m.supportsChannelFeatures,
    /supportsChannelFeatures must be tier1/,
  ],
  [
    "the kinds of channels are listed in the way that was given up with 1.25",
    (m) => (m.supportedChannelTypes = ["sharedChannels"]),
    /supportedChannelTypes is not allowed since 1\.25/,
  ],
  [
    "consent does not come with the upload, since the registration has no resource",
    (m) => delete m.webApplicationInfo.resource,
    /webApplicationInfo needs the resource https:\/\/meridian\.contoso\.example/,
  ],
  [
    "the language of the manifest is translated into itself",
    (m) => (m.localizationInfo.additionalLanguages[0].languageTag = "EN"),
    /en is the language of the manifest itself/,
  ],
  [
    "a language has two files",
    (m) => (m.localizationInfo.additionalLanguages[0].languageTag = "fr"),
    /two files are for the language fr/,
  ],
  [
    "the name carries a mark of Microsoft's",
    (m) => (m.name.short = "Meridian for Teams"),
    /name\.short holds a mark of Microsoft's: Teams/,
  ],
];

test.each([...ELEVEN, ...MORE])("an administrator is not given a package in which %s", (_, spoil, said) => {
  const manifest = spoiled(spoil);
  // The reason for rules of our own. When this fails, Microsoft's schema has learned one.
  expect(check.manifest(manifest)).toEqual([]);
  expect(lintManifest(manifest)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test.each([
  [
    "the side panel could not be added before the meeting",
    (m: Loose) => (m.staticTabs[1].context = ["meetingSidePanel", "meetingStage"]),
    /meetingSidePanel without/,
  ],
  [
    "a page is from elsewhere",
    (m: Loose) => (m.extensions[0].runtimes[0].code.page = "https://elsewhere.example/taskpane.html"),
    /runtimes\[0\]\.code\.page is not at one of validDomains/,
  ],
  [
    "two actions share an id",
    (m: Loose) => (m.extensions[0].runtimes[1].actions[0].id = "openPane"),
    /two actions are called openPane/,
  ],
  [
    "the schema is another than the version",
    (m: Loose) => (m.$schema = m.$schema.replace("v1.30", "v1.19")),
    /\$schema is not that of manifestVersion 1\.30/,
  ],
  ["the group has a label that is cut off", (m: Loose) => (groupOf(m, 0).label = "Meridian for all of us"), /16 char/],
  [
    "a button's help is cut off",
    (m: Loose) => (groupOf(m, 0).controls[0].supertip.description = "x".repeat(129)),
    /128 char/,
  ],
  [
    "there are more than twenty buttons",
    (m: Loose) => {
      const [button] = groupOf(m, 1).controls;
      groupOf(m, 1).controls = Array.from({ length: 20 }, (__, i) => ({ ...button, id: `b${i}` }));
    },
    /more than 20 buttons/,
  ],
])("nor one in which %s", (_, spoil, said) => {
  expect(lintManifest(spoiled(spoil))).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test.each([
  ["a place that Teams does not know", (m: Loose) => (m.staticTabs[1].context = ["kitchen"])],
  ["a second channel tab", (m: Loose) => m.configurableTabs.push(m.configurableTabs[0])],
  ["a name of 31 characters", (m: Loose) => (m.name.short = "M".repeat(31))],
  ["a property of our own", (m: Loose) => (m.ours = true)],
  ["an Outlook page without encryption", (m: Loose) => (m.extensions[0].runtimes[0].code.page = "http://x.example/")],
])("Microsoft's schema refuses %s", (_, spoil) => {
  expect(check.manifest(spoiled(spoil))).not.toEqual([]);
});

test("whatever a file holds, it is judged and not stumbled over", () => {
  for (const value of [null, 3, "x", [], { extensions: 5, staticTabs: [7], authorization: [] }])
    expect(lintManifest(value)).toEqual(expect.arrayContaining([expect.stringMatching(/^version/)]));
});
