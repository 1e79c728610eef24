// Served to our pages in place of https://appsforoffice.microsoft.com/lib/1/hosted/office.js, and only in the sandbox.
import type { NestedSignIn } from "../stage/nestedSignIn";
import type { ParentOutlook } from "./parentOutlook";

/** What plays Outlook in a window near this page: the one around it, or the one that opened it. */
const outlookIn = (near: Window | null): ParentOutlook | undefined => {
  try {
    return near === null || near === window ? undefined : near.meridianOutlook;
  } catch {
    // A page of another origin: not ours to read.
    return undefined;
  }
};

type Listener = (answer: string) => void;

/** The bridge over which MSAL signs in, as Outlook puts it on the page. */
const bridgeOver = (signIn: NestedSignIn) => {
  const listeners = new Set<Listener>();
  return {
    addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (request: string) =>
      void signIn(request).then((answer) => {
        for (const listener of listeners) listener(answer);
      }),
  };
};

/** Outside Outlook, office.js says that it has no host. */
const nowhere = { onReady: () => Promise.resolve({ host: null, platform: null }), actions: { associate: () => {} } };

// Microsoft's script does this to every page that loads it.
Object.assign(window.history, { pushState: null, replaceState: null });
const outlook = outlookIn(window.parent);
const inDialog = outlookIn(window.opener)?.officeInDialog();
const page = /(\w+)\.html$/.exec(window.location.pathname)?.[1] ?? "";
Object.assign(window, {
  Office: inDialog ?? outlook?.officeFor(page) ?? { ...nowhere, context: {}, HostType: { Outlook: "Outlook" } },
});
if (outlook?.signIn) Object.assign(window, { nestedAppAuthBridge: bridgeOver(outlook.signIn) });
