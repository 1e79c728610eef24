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
