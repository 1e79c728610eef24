import { listOf, partOf, partsOf, textOf, textsOf, twice, type Part } from "./manifestShape";
import { lintOutlook } from "./lintOutlook";

/**
 * Delegated resource-specific permissions that a tab or an Outlook add-in can ask for (learn.microsoft.com,
 * "resource-specific consent" and "add-in permissions", read in 2026). The schema takes any name.
 */
const PERMISSIONS = [
  "MeetingStage.Write.Chat",
  "ChannelMeetingStage.Write.Group",
  "OnlineMeetingParticipant.Read.Chat",
  "OnlineMeetingParticipant.ToggleIncomingAudio.Chat",
  "MailboxItem.Restricted.User",
  "MailboxItem.Read.User",
  "MailboxItem.ReadWrite.User",
  "Mailbox.ReadWrite.User",
  "Mailbox.AppendOnSend.User",
  "Mailbox.SharedFolder",
];

type Rule = (manifest: Part) => readonly string[];

/**
 * Microsoft's validation of add-ins rejects versions below 1.0 ("Manifest Version Too Low"), but runs only over the
 * network.
 */
const version: Rule = ({ version: said }) => {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(textOf(said)))
    return [`version must be three numbers such as 1.0.0: ${String(said)}`];
  return textOf(said).startsWith("0") ? [`version must be 1.0.0 or more: ${textOf(said)}`] : [];
};

const entityIds: Rule = ({ staticTabs }) =>
  twice(partsOf(staticTabs).map(({ entityId }) => textOf(entityId))).map(
    (id) => `two static tabs have the entityId ${id}`,
  );

const NOT_A_PAGE = ["$schema"];

const secure: Rule = (manifest) =>
  textsOf(manifest)
    .filter(([path, text]) => !NOT_A_PAGE.includes(path) && /^http:/i.test(text))
    .map(([path, text]) => `${path} must be https: ${text}`);

const domains: Rule = ({ validDomains }) =>
  listOf(validDomains)
    .map(textOf)
    .filter((domain) => /[:/]{2}|\//.test(domain))
    .map((domain) => `validDomains holds host names, without a scheme or a path: ${domain}`);

/** A page from another domain would stay empty in Teams. */
const pagesAtHome: Rule = ({ validDomains, ...rest }) => {
  const homes = listOf(validDomains).map(textOf);
  return textsOf(rest)
    .filter(([path]) => /(contentUrl|configurationUrl|code\.page)$/.test(path))
    .filter(([, text]) => !homes.some((home) => text.startsWith(`https://${home}/`)))
    .map(([path, text]) => `${path} is not at one of validDomains: ${text}`);
};

/** The application permission of the same name is a different one, which our pages could not use. */
const permissions: Rule = (manifest) =>
  askedOf(manifest)
    .filter(({ name, type }) => type !== "Delegated" || !PERMISSIONS.includes(name))
    .map(({ name, type }) => `there is no delegated resource-specific permission ${name} (${type})`);

const askedOf = ({ authorization }: Part): readonly { readonly name: string; readonly type: string }[] =>
  partsOf(partOf(partOf(authorization).permissions).resourceSpecific).map(({ name, type }) => ({
    name: textOf(name),
    type: textOf(type),
  }));

const tabsOf = ({ staticTabs, configurableTabs }: Part): readonly Part[] => [
  ...partsOf(staticTabs),
  ...partsOf(configurableTabs),
];
const nameOfTab = (tab: Part): string => textOf(tab.entityId ?? tab.id);
const placesOf = (tab: Part): readonly string[] => listOf(tab.context).map(textOf);

/** Without these, Teams refuses "Share" in a meeting, and Outlook refuses to set a time, both only on the press. */
const neededPermissions: Rule = (manifest) => {
  const names = askedOf(manifest).map(({ name }) => name);
  const hasStage = tabsOf(manifest).some((tab) => placesOf(tab).includes("meetingStage"));
  const hasOutlook = listOf(manifest.extensions).length > 0;
  return [
    ...(hasStage && !names.some((name) => name.includes("MeetingStage.Write."))
      ? ["a tab is for the stage of a meeting, and MeetingStage.Write.Chat is not asked for"]
      : []),
    ...(hasOutlook && !names.some((name) => /^Mailbox(?:Item)?\.ReadWrite\.User$/.test(name))
      ? ["there are Outlook buttons, and MailboxItem.ReadWrite.User is not asked for"]
      : []),
  ];
};

/** Chats and meetings are one scope, channels another; a tab is offered nowhere else. */
const PLACES_OF_CHATS = ["privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"];

const scopes: Rule = (manifest) =>
  tabsOf(manifest).flatMap((tab) => {
    const held = listOf(tab.scopes).map(textOf);
    const lost = placesOf(tab).filter(
      (place) =>
        (PLACES_OF_CHATS.includes(place) && !held.includes("groupChat") && !held.includes("team")) ||
        (place === "privateChatTab" && !held.includes("groupChat")) ||
        (place === "channelTab" && !held.includes("team")),
    );
    return lost.map((place) => `the tab ${nameOfTab(tab)} is for ${place}, and its scopes are ${held.join(", ")}`);
  });

/** A token that is prefetched for another address than a tab's is used by no page. */
const fetchedAhead: Rule = ({ webApplicationInfo, staticTabs }) => {
  const homes = partsOf(staticTabs).map(({ contentUrl }) => originOf(textOf(contentUrl)));
  return partsOf(partOf(webApplicationInfo).nestedAppAuthInfo)
    .map(({ redirectUri }) => textOf(redirectUri))
    .filter((address) => !homes.includes(address))
    .map((address) => `nestedAppAuthInfo is for ${address}, which is not the address of a tab without its path`);
};

const originOf = (address: string): string => /^https:\/\/[^/]+/.exec(address)?.[0] ?? "";

/** Teams takes its rules from the number, tools from the address. */
const schemaVersion: Rule = ({ $schema, manifestVersion }) =>
  textOf($schema).includes(`/v${textOf(manifestVersion)}/`)
    ? []
    : [`$schema is not that of manifestVersion ${textOf(manifestVersion)}: ${textOf($schema)}`];

/** Ids are compared ignoring case. */
const ids: Rule = ({ id, webApplicationInfo, extensions }) => {
  const hidden = partsOf(extensions)
    .flatMap(({ alternates }) => partsOf(alternates))
    .map(({ hide }) => textOf(partOf(partOf(hide).customOfficeAddin).officeAddinId));
  const named = [textOf(id), textOf(partOf(webApplicationInfo).id), ...hidden].filter((text) => text !== "");
  return twice(named.map((text) => text.toLowerCase())).map(
    (text) => `the app, its registration and the add-in that it hides need an id each: ${text}`,
  );
};

/** msteams-docs 2837: a tab with the side panel alone cannot be added before the meeting. */
const sidePanel: Rule = (manifest) =>
  tabsOf(manifest)
    .map((tab) => ({ name: nameOfTab(tab), places: placesOf(tab) }))
    .filter(({ places }) => places.includes("meetingSidePanel"))
    .filter(({ places }) => !places.includes("meetingChatTab") && !places.includes("meetingDetailsTab"))
    .map(({ name }) => `the tab ${name} has meetingSidePanel without meetingChatTab or meetingDetailsTab`);

/**
 * "Applications with manifest version 1.25 or higher that support the 'team' scope must include the
 * 'supportsChannelFeatures' property": said on upload only. Its forerunner is refused since then.
 */
const channels: Rule = (manifest) => {
  const isForTeams = tabsOf(manifest).some((tab) => listOf(tab.scopes).includes("team"));
  return [
    ...(isForTeams && manifest.supportsChannelFeatures !== "tier1"
      ? ["a tab is for channels, so supportsChannelFeatures must be tier1"]
      : []),
    ...("supportedChannelTypes" in manifest ? ["supportedChannelTypes is not allowed since 1.25"] : []),
  ];
};

/** Without it the admin centre shows no permissions to agree to. */
const resource: Rule = ({ webApplicationInfo, validDomains }) => {
  const homes = listOf(validDomains).map((domain) => `https://${textOf(domain)}`);
  return homes.includes(textOf(partOf(webApplicationInfo).resource))
    ? []
    : [`webApplicationInfo needs the resource ${homes.join(" or ")}`];
};

const languages: Rule = ({ localizationInfo }) => {
  const { defaultLanguageTag, additionalLanguages } = partOf(localizationInfo);
  const own = textOf(defaultLanguageTag).toLowerCase();
  const others = partsOf(additionalLanguages).map(({ languageTag }) => textOf(languageTag).toLowerCase());
  return [
    ...others.filter((tag) => tag === own).map((tag) => `${tag} is the language of the manifest itself`),
    ...twice(others).map((tag) => `two files are for the language ${tag}`),
  ];
};

const MARKS = /\b(?:Microsoft|Teams|Outlook|Office|SharePoint|OneNote|OneDrive|Copilot|Viva|Windows|Azure|Entra)\b/i;

/** A name with a mark of Microsoft's reads as if Microsoft had made the app; validation refuses it. */
const marks: Rule = ({ name }) =>
  Object.entries(partOf(name)).flatMap(([place, text]) => {
    const mark = MARKS.exec(textOf(text))?.[0];
    return mark === undefined ? [] : [`name.${place} holds a mark of Microsoft's: ${mark}`];
  });

const RULES: readonly Rule[] = [
  ...[version, schemaVersion, ids, entityIds, secure, domains, pagesAtHome],
  ...[permissions, neededPermissions, scopes, sidePanel, fetchedAhead],
  ...[channels, resource, languages, marks],
  ({ extensions }) => partsOf(extensions).flatMap(lintOutlook),
];

/** Faults of a unified manifest that Microsoft's schema and its offline validators accept. */
export const lintManifest = (manifest: unknown): readonly string[] => RULES.flatMap((rule) => rule(partOf(manifest)));
