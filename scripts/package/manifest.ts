import type { Door } from "./doors";
import type { Environment } from "./environment";
import { MAILBOX, surfacesFor, type Command, type Surface } from "./outlook";
import type { Say } from "./words";

/** Inputs of a unified manifest. */
export interface ManifestParts {
  readonly env: Environment;
  readonly version: string;
  readonly doors: readonly Door[];
  readonly say: Say;
  /** Languages with translations, without English. */
  readonly languages: readonly string[];
}

/** The newest released schema of the unified manifest. */
export const SCHEMA = "1.30";

/**
 * Requested together when a tab opens, in the order of `connect.ts`; in another order the prefetched token is not used.
 */
export const FETCHED_AHEAD = ["User.Read", "Calendars.Read", "Sites.Selected"];

/** Files of the package itself. */
export const ICONS = { color: "color.png", outline: "outline.png", color32x32: "color32x32.png" };

/** Pixels of the icons that every button of Outlook needs. */
export const ICON_SIZES = [16, 32, 80];

/** The unified manifest; it names only the pages of `doors`. */
export const createManifest = (parts: ManifestParts) => {
  const { env, version, doors, say, languages } = parts;
  const home = `https://${env.TAB_DOMAIN}`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: env.TEAMS_APP_ID,
    localizationInfo: {
      defaultLanguageTag: "en",
      additionalLanguages: languages.map((tag) => ({ languageTag: tag, file: `localization/${tag}.json` })),
    },
    developer: {
      name: env.DEVELOPER_NAME,
      websiteUrl: home,
      privacyUrl: `${home}/privacy.html`,
      termsOfUseUrl: `${home}/terms.html`,
    },
    name: { short: say("app.name"), full: say("app.fullName") },
    description: { short: say("app.short"), full: say("app.full") },
    icons: ICONS,
    accentColor: "#5B5FC7",
    staticTabs: staticTabs(home, doors, say),
    ...(doors.includes("config") && {
      configurableTabs: [channelTab(home)],
      // Since 1.25 Teams refuses an app for teams that does not say so. It means: in private and shared channels, too.
      supportsChannelFeatures: "tier1",
    }),
    ...(doors.includes("tab") && { defaultInstallScope: "personal" }),
    ...groupCapability(doors),
    permissions: ["identity"],
    validDomains: [env.TAB_DOMAIN],
    webApplicationInfo: {
      id: env.AAD_APP_CLIENT_ID,
      // With it, consent can be granted on the app's page in the admin centre (learn.microsoft.com, nested app authentication).
      resource: home,
      nestedAppAuthInfo: [{ redirectUri: home, scopes: FETCHED_AHEAD }],
    },
    ...authorization(doors),
    ...(doors.includes("taskpane") && { extensions: [outlook(parts, home)] }),
  };
};

const staticTabs = (home: string, doors: readonly Door[], say: Say) => {
  const page = (door: Door) => ({ contentUrl: `${home}/${door}.html`, websiteUrl: `${home}/tab.html` });
  const personal = { entityId: "meridian", name: say("tab.name"), ...page("tab"), scopes: ["personal"] };
  const pair = {
    entityId: "pair",
    name: say("pair.name"),
    ...page("pair"),
    scopes: ["groupChat"],
    // The side panel cannot be added before a meeting unless the tab is also allowed in the meeting's chat or details.
    context: ["privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"],
  };
  return [...(doors.includes("tab") ? [personal] : []), ...(doors.includes("pair") ? [pair] : [])];
};

const channelTab = (home: string) => ({
  id: "channel",
  configurationUrl: `${home}/config.html`,
  canUpdateConfiguration: true,
  scopes: ["team"],
  context: ["channelTab"],
});

const groupCapability = (doors: readonly Door[]) => {
  const places = {
    ...(doors.includes("config") && { team: "tab" }),
    ...(doors.includes("pair") && { groupchat: "tab", meetings: "tab" }),
  };
  return Object.keys(places).length > 0 && { defaultGroupCapability: places };
};

/** Sharing to a meeting's stage, and filling in the open appointment. Nothing else of a chat, team or mailbox. */
const authorization = (doors: readonly Door[]) => {
  const names = [
    ...(doors.includes("pair") ? ["MeetingStage.Write.Chat"] : []),
    ...(doors.includes("taskpane") ? ["MailboxItem.ReadWrite.User"] : []),
  ];
  const resourceSpecific = names.map((name) => ({ name, type: "Delegated" }));
  return resourceSpecific.length > 0 && { authorization: { permissions: { resourceSpecific } } };
};

const outlook = ({ env, doors, say }: ManifestParts, home: string) => {
  const capabilities = [{ name: "Mailbox", minVersion: MAILBOX }];
  const surfaces = surfacesFor(doors);
  const functions = surfaces.flatMap(({ commands }) => commands.filter(({ door }) => door === "commands"));
  const page = (door: Door) => ({ page: `${home}/${door}.html` });
  return {
    requirements: { scopes: ["mail"], capabilities },
    runtimes: [
      {
        id: "pane",
        type: "general",
        code: page("taskpane"),
        lifetime: "short",
        actions: [{ id: "openPane", type: "openPage", view: "pane" }],
      },
      ...(functions.length > 0
        ? [
            {
              id: "functions",
              type: "general",
              code: page("commands"),
              lifetime: "short",
              actions: functions.map(({ action }) => ({ id: action, type: "executeFunction" })),
            },
          ]
        : []),
    ],
    ribbons: surfaces.map((surface) => ribbon(surface, home, say)),
    // Where the add-in for older Outlook is installed as well, its buttons are hidden.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: env.OUTLOOK_ADDIN_ID } } }],
  };
};

const ribbon = ({ id, context, commands }: Surface, home: string, say: Say) => {
  const label = say("outlook.group");
  const icons = ICON_SIZES.map((size) => ({ size, url: `${home}/icons/${size}.png` }));
  const control = (command: Command) => ({
    id: `${id}-${command.id}`,
    type: "button",
    label: say(command.label),
    icons,
    supertip: { title: say(command.label), description: say(command.help) },
    actionId: command.action,
  });
  const group = { id: `${id}-group`, label, icons, controls: commands.map(control) };
  return { contexts: [context], tabs: [{ builtInTabId: "TabDefault", groups: [group] }] };
};
