// Served to our pages in place of https://appsforoffice.microsoft.com/lib/1/hosted/office.js, and only in the sandbox.
import type { NestedSignIn } from "../stage/nestedSignIn";
import type { ParentOutlook } from "./parentOutlook";

/** The Outlook stand-in in a window near this page: the parent, or the opener. */
const outlookIn = (near: Window | null): ParentOutlook | undefined => {
  try {
    return near === null || near === window ? undefined : near.meridianOutlook;
  } catch {
    // A cross-origin window cannot be read.
    return undefined;
  }
};

type Listener = (answer: string) => void;

/** The bridge through which MSAL signs in, as Outlook installs it on the page. */
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

/** Outside Outlook, office.js reports no host. */
const nowhere = { onReady: () => Promise.resolve({ host: null, platform: null }), actions: { associate: () => {} } };

// Microsoft's script does this on every page that loads it.
Object.assign(window.history, { pushState: null, replaceState: null });
const outlook = outlookIn(window.parent);
const inDialog = outlookIn(window.opener)?.officeInDialog();
const page = /(\w+)\.html$/.exec(window.location.pathname)?.[1] ?? "";
Object.assign(window, {
  Office: inDialog ?? outlook?.officeFor(page) ?? { ...nowhere, context: {}, HostType: { Outlook: "Outlook" } },
});
if (outlook?.signIn) Object.assign(window, { nestedAppAuthBridge: bridgeOver(outlook.signIn) });
