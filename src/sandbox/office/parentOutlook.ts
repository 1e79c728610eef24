import type { NestedSignIn } from "../stage/nestedSignIn";
import type { StandInDialogOffice, StandInOffice } from "./createOffice";

/** What the stand-in's window has for the pages of ours inside it, by the name of the page. */
export interface ParentOutlook {
  readonly officeFor: (page: string) => StandInOffice;
  /** For the page inside the dialog that is open. */
  readonly officeInDialog: () => StandInDialogOffice | undefined;
  /** Undefined: this Outlook does not sign the person in. */
  readonly signIn: NestedSignIn | undefined;
  /** Outlook's look, in the words of the stage. */
  readonly setTheme: (theme: string) => void;
}

declare global {
  interface Window {
    meridianOutlook?: ParentOutlook;
  }
}
