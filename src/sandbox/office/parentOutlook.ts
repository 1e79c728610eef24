import type { NestedSignIn } from "../stage/nestedSignIn";
import type { StandInOffice } from "./createOffice";

/** What the stand-in's window has for the pages of ours inside it, by the name of the page. */
export interface ParentOutlook {
  readonly officeFor: (page: string) => StandInOffice;
  readonly signIn: NestedSignIn;
  /** Outlook's look, in the words of the stage. */
  readonly setTheme: (theme: string) => void;
}

declare global {
  interface Window {
    meridianOutlook?: ParentOutlook;
  }
}
