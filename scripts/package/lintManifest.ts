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

const version: Rule = ({ version: said }) =>
  /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(textOf(said))
    ? []
    : [`version must be three numbers such as 1.0.0: ${String(said)}`];

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

/** A page from elsewhere would stay empty in Teams. */
const pagesAtHome: Rule = ({ validDomains, ...rest }) => {
  const homes = listOf(validDomains).map(textOf);
  return textsOf(rest)
    .filter(([path]) => /(contentUrl|configurationUrl|code\.page)$/.test(path))
    .filter(([, text]) => !homes.some((home) => text.startsWith(`https://${home}/`)))
    .map(([path, text]) => `${path} is not at one of validDomains: ${text}`);
};

const permissions: Rule = ({ authorization }) =>
  partsOf(partOf(partOf(authorization).permissions).resourceSpecific)
    .map(({ name }) => textOf(name))
    .filter((name) => !PERMISSIONS.includes(name))
    .map((name) => `there is no delegated resource-specific permission ${name}`);

/** msteams-docs 2837: a tab with the side panel alone cannot be added before the meeting. */
const sidePanel: Rule = ({ staticTabs, configurableTabs }) =>
  [...partsOf(staticTabs), ...partsOf(configurableTabs)]
    .map((tab) => ({ name: textOf(tab.entityId ?? tab.id), places: listOf(tab.context) }))
    .filter(({ places }) => places.includes("meetingSidePanel"))
    .filter(({ places }) => !places.includes("meetingChatTab") && !places.includes("meetingDetailsTab"))
    .map(({ name }) => `the tab ${name} has meetingSidePanel without meetingChatTab or meetingDetailsTab`);

const RULES: readonly Rule[] = [
  ...[version, entityIds, secure, domains, pagesAtHome, permissions, sidePanel],
  ({ extensions }) => partsOf(extensions).flatMap(lintOutlook),
];

/** Faults of a unified manifest that Microsoft's schema and its offline validators let pass. */
export const lintManifest = (manifest: unknown): readonly string[] => RULES.flatMap((rule) => rule(partOf(manifest)));
