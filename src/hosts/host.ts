/** The three looks our screens have. */
export type Theme = "light" | "dark" | "contrast";

/** Where in its host this page sits. */
export type Frame = "content" | "sidePanel" | "stage" | "pane";

/** Everything we know about the program around us, decided once at start and handed down as a value. */
export interface Host {
  readonly kind: "teams" | "outlook" | "browser";
  readonly frame: Frame;
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone that the person's own system is set to, where the host tells it. */
  readonly zone?: string;
  readonly theme: Theme;
  readonly onThemeChange: (listener: (theme: Theme) => void) => () => void;
  /** Tells the host that the first content is on screen. */
  readonly ready: () => void;
  readonly openLink: (url: string) => void;
  /** Teams chat of the meeting, if there is one. */
  readonly chatId?: string;
  /** Deep-link part: which page or pair to open. */
  readonly subPage?: string;
}
