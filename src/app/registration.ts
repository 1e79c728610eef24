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

/** Where Microsoft's sign-in lives: a page of ours that leads somebody away leads them nowhere else. */
export const signInOrigins = (): readonly string[] =>
  [addressIn("authority"), endpointIn(addressIn("authority-metadata"))]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin);

/** The page holds metadata only where the authority is not Microsoft's own. */
const endpointIn = (metadata: string): string => {
  const { authorization_endpoint: endpoint = "" }: { authorization_endpoint?: string } = JSON.parse(metadata || "{}");
  return endpoint;
};
