import { fillFirstTime } from "./fillFirstTime";
import { officeOfPage, outlookOfPage } from "./outlookOfPage";
import { preloadSession, sessionOf, startPage } from "../wiring/start";

/** Event of an Outlook function command. Outlook waits, and blocks further presses, until `completed` is called. */
interface Press {
  readonly completed: () => void;
}

/** The button "Use the first time". The manifests name this function. */
const useFirstTime = async ({ completed }: Press): Promise<void> => {
  try {
    const { host, desk } = await outlookOfPage();
    if (!desk) return;
    preloadSession();
    const page = await startPage(() => Promise.resolve(host));
    const { open } = await sessionOf(page);
    await fillFirstTime({ desk, opened: await open(), text: page.text });
  } finally {
    completed();
  }
};

officeOfPage()?.actions.associate("useFirstTime", (press: Press) => void useFirstTime(press));
// For Outlook versions that read the XML manifest: they look functions up as globals.
Object.assign(globalThis, { useFirstTime });
