import { fillFirstTime } from "./fillFirstTime";
import { officeOfPage, outlookOfPage } from "./outlookOfPage";
import { start } from "./start";

/** What Outlook hands to a function of ours. It waits, and lets nobody press again, until `completed` is called. */
interface Press {
  readonly completed: () => void;
}

/** The button "Use the first time". The manifests name this function. */
const useFirstTime = async ({ completed }: Press): Promise<void> => {
  try {
    const { host, desk } = await outlookOfPage();
    if (!desk) return;
    const { opened, text } = await start(() => Promise.resolve(host));
    await fillFirstTime({ desk, opened, text });
  } finally {
    completed();
  }
};

officeOfPage()?.actions.associate("useFirstTime", (press: Press) => void useFirstTime(press));
// Outlook that reads the XML manifest finds a function by its name on the page.
Object.assign(globalThis, { useFirstTime });
