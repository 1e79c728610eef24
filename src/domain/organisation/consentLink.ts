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

/** The address at which an administrator consents, for the whole organisation, to exactly these scopes. */
export const consentLink = (registration: Registration, scopes: readonly string[]): string => {
  const graph = new URL(registration.graphUrl).origin;
  const query = new URLSearchParams({
    client_id: registration.clientId,
    scope: scopes.map((scope) => `${graph}/${scope}`).join(" "),
    redirect_uri: registration.redirectUri,
    state: CONSENT_STATE,
  });
  return `${registration.authority.replace(/\/$/, "")}/v2.0/adminconsent?${query.toString().replaceAll("+", "%20")}`;
};
