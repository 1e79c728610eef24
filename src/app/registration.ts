import type { Registration } from "../domain/organisation/consentLink";

/** What the page's own HTML says about where to go: written when it is built or hosted. */
export const addressIn = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="meridian-${name}"]`)?.content ?? "";

/** How Microsoft Entra ID knows this page. */
export const registration = (): Registration => ({
  authority: addressIn("authority"),
  graphUrl: addressIn("graph"),
  clientId: process.env.CLIENT_ID ?? "",
  redirectUri: `${window.location.origin}/authEnd.html`,
});

/** Origins of the authority: the only ones that our pages redirect to. */
export const signInOrigins = (): readonly string[] =>
  [addressIn("authority"), metadata().authorization_endpoint ?? ""]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin);

/** Microsoft's own sign-out page. */
export const signOutPage = (): string => metadata().end_session_endpoint ?? `${authority()}/oauth2/v2.0/logout`;

/** MSAL's own default, where the page names none. */
const authority = (): string => addressIn("authority") || "https://login.microsoftonline.com/common";

interface Metadata {
  readonly authorization_endpoint?: string;
  readonly end_session_endpoint?: string;
}

/** The page holds metadata only where the authority is not Microsoft's own. */
const metadata = (): Metadata => JSON.parse(addressIn("authority-metadata") || "{}");
