/** Microsoft's clouds, each with its own Graph, sign-in and SharePoint (docs/admin/sovereign.md shows the same table). */
export interface Cloud {
  readonly name: string;
  readonly graphUrl: string;
  readonly signIn: string;
  readonly filesHost: string;
}

export const CLOUDS: readonly Cloud[] = [
  {
    name: "Worldwide, GCC",
    graphUrl: "https://graph.microsoft.com/v1.0",
    signIn: "https://login.microsoftonline.com",
    filesHost: "https://*.sharepoint.com",
  },
  {
    name: "GCC High",
    graphUrl: "https://graph.microsoft.us/v1.0",
    signIn: "https://login.microsoftonline.us",
    filesHost: "https://*.sharepoint.us",
  },
  {
    name: "DoD",
    graphUrl: "https://dod-graph.microsoft.us/v1.0",
    signIn: "https://login.microsoftonline.us",
    filesHost: "https://*.sharepoint-mil.us",
  },
  {
    name: "China (21Vianet)",
    graphUrl: "https://microsoftgraph.chinacloudapi.cn/v1.0",
    signIn: "https://login.chinacloudapi.cn",
    filesHost: "https://*.sharepoint.cn",
  },
];

/** The cloud of this Graph; undefined for an unknown address, and for the local Graph. */
export const cloudOf = (graphUrl: string): Cloud | undefined => CLOUDS.find((cloud) => cloud.graphUrl === graphUrl);

/** The cloud that a malformed address was probably meant for: it contains the host of its Graph. */
export const cloudMeantBy = (text: string): Cloud | undefined =>
  CLOUDS.toSorted((a, b) => b.graphUrl.length - a.graphUrl.length).find(({ graphUrl }) =>
    text.toLowerCase().includes(new URL(graphUrl).host),
  );
