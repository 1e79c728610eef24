import { app, HostClientType, mail } from "@microsoft/teams-js";
import type { Host } from "./host";
import { hostKindOf } from "./readings";
import type { BrowserEnvironment } from "./browserEnvironment";

/** How a page inside a program of Microsoft's opens what is outside of it. */
export const createLinkOpener = (around: BrowserEnvironment, host: app.AppHostInfo): Host["openLink"] => {
  const open = opensNothing(host) ? around.open : (url: string) => askHost(url, around);
  return (url) => {
    if (!url.startsWith("mailto:") || !mail.isSupported()) return open(url);
    mail.composeMail(newMail(new URL(url))).catch(() => open(url));
  };
};

/** Some hosts refuse links from some frames; the browser then opens them. */
const askHost = (url: string, around: BrowserEnvironment): void => {
  app.openLink(url).catch(() => around.open(url));
};

const PHONES: readonly HostClientType[] = [HostClientType.android, HostClientType.ios, HostClientType.ipados];

/**
 * Outlook takes a link, opens nothing and reports nothing: microsoft-teams-library-js #1784 (on the web) and #2608 (it does not
 * say where), both open. A page may open a window by itself there; in a view on a phone only the host can.
 */
const opensNothing = ({ name, clientType }: app.AppHostInfo): boolean =>
  hostKindOf(name) === "outlook" && !PHONES.includes(clientType);

const newMail = ({ pathname, searchParams }: URL): mail.ComposeMailParams => ({
  type: mail.ComposeMailType.New,
  toRecipients: pathname.split(",").map(decodeURIComponent),
  subject: searchParams.get("subject") ?? "",
  message: searchParams.get("body") ?? "",
});
