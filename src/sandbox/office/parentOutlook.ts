import type { NestedSignIn } from "../stage/nestedSignIn";
import type { StandInDialogOffice, StandInOffice } from "./createOffice";

/** What the stand-in's window offers to our pages inside it, by page name. */
export interface ParentOutlook {
  readonly officeFor: (page: string) => StandInOffice;
  /** For the page inside the open dialog. */
  readonly officeInDialog: () => StandInDialogOffice | undefined;
  /** Undefined: this Outlook offers no sign-in. */
  readonly signIn: NestedSignIn | undefined;
  /** Outlook's theme, by the stage's names. */
  readonly setTheme: (theme: string) => void;
}

declare global {
  interface Window {
    meridianOutlook?: ParentOutlook;
  }
}
