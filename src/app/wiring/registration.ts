import { createAppLinks, type AppLinks } from "../../domain/links/appLinks";
import type { OwnSignIn } from "./dialogAddress";
import type { Registration } from "../../domain/organisation/permissions";

/** An address from the page's own HTML, written when it is built or hosted. */
export const addressIn = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="meridian-${name}"]`)?.content ?? "";

/** The page's registration in Microsoft Entra ID. */
export const registration = (): Registration => ({
  authority: addressIn("authority"),
  graphUrl: addressIn("graph"),
  clientId: addressIn("client"),
  redirectUri: `${window.location.origin}/authEnd.html`,
});

/** Links to the screens of this installation: a host that shows the app knows its id best. */
export const ownLinks = ({ appId = addressIn("teams-app") }: { readonly appId?: string }): AppLinks =>
  createAppLinks({ teams: addressIn("teams"), appId, home: new URL("tab.html", document.baseURI).href });

const originsOf = (urls: readonly string[]): readonly string[] =>
  urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin);

/** Origins that an answer may come from. */
export const signInOrigins = (): readonly string[] =>
  originsOf([addressIn("authority"), metadata().authorization_endpoint ?? ""]);

/** What a sign-in of this app looks like, by the page: the only allowed redirect target of the dialog. */
export const ownSignIn = (): OwnSignIn => {
  const { authorization_endpoint, end_session_endpoint } = metadata();
  return {
    origins: originsOf([addressIn("authority")]),
    pages: [authorization_endpoint, end_session_endpoint].filter((page) => page !== undefined),
    client: addressIn("client"),
    back: new URL("signInDialog.html", document.baseURI).href,
  };
};

/** Microsoft's own sign-out page. */
export const signOutPage = (): string => metadata().end_session_endpoint ?? `${authority()}/oauth2/v2.0/logout`;

/** MSAL's default, where the page names no authority. */
const authority = (): string => addressIn("authority") || "https://login.microsoftonline.com/common";

interface Metadata {
  readonly authorization_endpoint?: string;
  readonly end_session_endpoint?: string;
}

/** The page has metadata only where the authority is not Microsoft's own. */
const metadata = (): Metadata => JSON.parse(addressIn("authority-metadata") || "{}");
