/// <reference types="office-js" />
import type { OfficeDialogPage } from "../../hosts/officeShape";
import type { MessageId } from "../../locales/text";
import { authReturnOf } from "./authReturn";
import { ledTo } from "../wiring/dialogAddress";
import { loadWords, say } from "./plainPage";
import { ownSignIn } from "../wiring/registration";

/** Outlook's dialog opens this page twice: on the way to Microsoft, and on the way back with the answer. */
const run = async (): Promise<MessageId | undefined> => {
  const office = officeOfDialog();
  // Outlook on Windows recognises a dialog again only if office.js ran on its first page as well.
  await office?.onReady();
  const to = ledTo(window.location, ownSignIn());
  if (to !== undefined) {
    window.location.replace(to);
    return undefined;
  }
  if (authReturnOf(window.location).kind !== "answer") return "authEnd.nothing";
  return office && handOver(office) ? "authEnd.closing" : "signInDialog.notHandedOver";
};

/** Messages the page that opened the dialog, which then closes it. */
const handOver = ({ context }: OfficeDialogPage): boolean => {
  const { hash, search, origin } = window.location;
  const answer = hash === "" ? search : hash;
  try {
    const canName = context.requirements.isSetSupported("DialogOrigin", "1.1");
    context.ui?.messageParent?.(answer, ...(canName ? [{ targetOrigin: origin }] : []));
    return context.ui?.messageParent !== undefined;
  } catch {
    // Outside a dialog office.js lacks this API.
    return false;
  }
};

/** Microsoft's office.js, which the page loads before our script; undefined when it could not be fetched. */
const officeOfDialog = (): OfficeDialogPage | undefined => (typeof Office === "undefined" ? undefined : Office);

void run().then(async (words) => {
  if (words !== undefined) say("words", (await loadWords())(words));
});
