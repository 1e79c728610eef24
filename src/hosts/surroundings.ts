import type { Preference } from "./readings";

/** The little we need from the browser to decide who our host is. */
export interface Surroundings {
  /** True when this page is inside another one. */
  readonly framed: boolean;
  readonly language: string;
  /** Of this page: `https://meridian.contoso.com`. */
  readonly origin: string;
  readonly prefers: (preference: Preference) => boolean;
  readonly onPreferenceChange: (listener: () => void) => () => void;
  readonly open: (url: string) => void;
}

const PREFERENCES: readonly Preference[] = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

export const surroundingsOf = (page: Window): Surroundings => ({
  framed: page.parent !== page,
  language: page.navigator.language,
  origin: page.location.origin,
  prefers: (preference) => page.matchMedia(preference).matches,
  onPreferenceChange: (listener) => {
    const queries = PREFERENCES.map((preference) => page.matchMedia(preference));
    for (const query of queries) query.addEventListener("change", listener);
    return () => {
      for (const query of queries) query.removeEventListener("change", listener);
    };
  },
  open: (url) => {
    page.open(url, "_blank", "noopener");
  },
});
