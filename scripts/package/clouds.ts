/**
 * Microsoft's clouds, each with addresses of its own (docs/admin/sovereign.md shows the same table). Everything that
 * differs between clouds is here.
 */
export interface Cloud {
  readonly name: string;
  readonly graphUrl: string;
  readonly signIn: string;
  readonly filesHost: string;
  /** Origin of Teams on the web, to which links into Teams lead. */
  readonly teams: string;
  /** Microsoft's office.js ("guidance for deploying Office Add-ins on government clouds"). */
  readonly officeScript: string;
  /** Microsoft hosts that frame our pages: Teams, Outlook and the Microsoft 365 app. */
  readonly ancestors: readonly string[];
}

/** Learn.microsoft.com, "tab requirements", 2026. */
const WORLDWIDE: Cloud = {
  name: "Worldwide, GCC",
  graphUrl: "https://graph.microsoft.com/v1.0",
  signIn: "https://login.microsoftonline.com",
  filesHost: "https://*.sharepoint.com",
  teams: "https://teams.microsoft.com",
  officeScript: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ancestors: [
    "https://*.cloud.microsoft",
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.microsoft365.com",
    "https://*.office.com",
    "https://outlook.office.com",
    "https://outlook.office365.com",
  ],
};

/** Hosts of the other clouds are those that teams-js believes, and for China those that Microsoft's pages tell to add. */
export const CLOUDS: readonly Cloud[] = [
  WORLDWIDE,
  {
    name: "GCC High",
    graphUrl: "https://graph.microsoft.us/v1.0",
    signIn: "https://login.microsoftonline.us",
    filesHost: "https://*.sharepoint.us",
    teams: "https://gov.teams.microsoft.us",
    officeScript: "https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
    ancestors: [
      "https://teams.microsoft.us",
      "https://gov.teams.microsoft.us",
      "https://outlook.office365.us",
      "https://www.office365.us",
      "https://portal.office365.us",
    ],
  },
  {
    name: "DoD",
    graphUrl: "https://dod-graph.microsoft.us/v1.0",
    signIn: "https://login.microsoftonline.us",
    filesHost: "https://*.sharepoint-mil.us",
    teams: "https://dod.teams.microsoft.us",
    officeScript: "https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
    ancestors: [
      "https://dod.teams.microsoft.us",
      "https://outlook-dod.office365.us",
      "https://webmail.apps.mil",
      "https://www.ohome.apps.mil",
      "https://portal.apps.mil",
    ],
  },
  {
    name: "China (21Vianet)",
    graphUrl: "https://microsoftgraph.chinacloudapi.cn/v1.0",
    signIn: "https://login.chinacloudapi.cn",
    filesHost: "https://*.sharepoint.cn",
    teams: "https://teams.microsoftonline.cn",
    officeScript: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    ancestors: ["https://teams.microsoftonline.cn", "https://partner.outlook.cn"],
  },
];

/** The cloud of this Graph; undefined for an unknown address, and for the local Graph. */
export const cloudOf = (graphUrl: string): Cloud | undefined => CLOUDS.find((cloud) => cloud.graphUrl === graphUrl);

/** The cloud whose hosts show the pages: the local Graph is shown by those of the worldwide one. */
export const hostsOf = (graphUrl: string): Cloud => cloudOf(graphUrl) ?? WORLDWIDE;

/** The cloud that a malformed address was probably meant for: it contains the host of its Graph. */
export const cloudMeantBy = (text: string): Cloud | undefined =>
  CLOUDS.toSorted((a, b) => b.graphUrl.length - a.graphUrl.length).find(({ graphUrl }) =>
    text.toLowerCase().includes(new URL(graphUrl).host),
  );
