/**
 * Every delegated permission of Microsoft Graph that the product requests, in the order in which people meet them. Each
 * is requested on first use of its feature (P7); the words say what it is for.
 */
export const PERMISSIONS = [
  "User.Read",
  "Calendars.Read",
  "Calendars.ReadWrite",
  "Files.ReadWrite.AppFolder",
  "Sites.Selected",
  "Notes.ReadWrite",
  "People.Read",
  "User.ReadBasic.All",
] as const;

/** A permission that the product can explain. */
export type Permission = (typeof PERMISSIONS)[number];

/** Those of `scopes` that the product knows, in the order of the table. */
export const permissionsIn = (scopes: readonly string[]): readonly Permission[] =>
  PERMISSIONS.filter((permission) => scopes.includes(permission));

/** Parameters of a consent link. */
export interface Registration {
  /**
   * `https://login.microsoftonline.com/<tenant id>`, or with `organizations` for the tenant of the person who opens it.
   */
  readonly authority: string;
  /** Address of Microsoft Graph in this cloud. */
  readonly graphUrl: string;
  readonly clientId: string;
  /** Our page that shows the administrator the outcome. */
  readonly redirectUri: string;
}

/** The `state` parameter, which distinguishes the answer from that of a sign-in. */
export const CONSENT_STATE = "meridian-consent";

/** What every sign-in asks for beside its scopes; without consent to these, each person is asked once more. */
const OF_SIGN_IN = ["openid", "profile", "offline_access"];

/** The address at which an administrator consents, for the whole organisation, to these scopes and to sign-in itself. */
export const consentLink = (registration: Registration, scopes: readonly string[]): string => {
  const graph = new URL(registration.graphUrl).origin;
  const query = new URLSearchParams({
    client_id: registration.clientId,
    scope: [...OF_SIGN_IN, ...scopes.map((scope) => `${graph}/${scope}`)].join(" "),
    redirect_uri: registration.redirectUri,
    state: CONSENT_STATE,
  });
  return `${registration.authority.replace(/\/$/, "")}/v2.0/adminconsent?${query.toString().replaceAll("+", "%20")}`;
};
