import type { Theme } from "./host";
import { type Preference, themeOf } from "./readings";

/** The little we need from the browser to decide who our host is. */
export interface BrowserEnvironment {
  /** True when a program shows this page: inside a page of its own or, on a phone, in a view that it speaks to directly. */
  readonly hosted: boolean;
  readonly language: string;
  /** Of this page: `https://meridian.contoso.com`. */
  readonly origin: string;
  readonly prefers: (preference: Preference) => boolean;
  readonly onPreferenceChange: (listener: () => void) => () => void;
  readonly open: (url: string) => void;
}

const PREFERENCES: readonly Preference[] = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

export const browserEnvironmentOf = (page: Window): BrowserEnvironment => ({
  // teams-js looks for the same two.
  hosted: page.parent !== page || "nativeInterface" in page,
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

/** The theme now, and who wants to hear when it changes. */
interface ThemeSource {
  readonly current: () => Theme;
  readonly onChange: (listener: (theme: Theme) => void) => () => void;
  /** The host has another theme now, in the host's word. */
  readonly hostSays: (hostTheme: string) => void;
}

/** Without a host theme the device's own wishes decide. */
export const createThemeSource = (around: BrowserEnvironment, firstHostTheme?: string): ThemeSource => {
  const listeners = new Set<(theme: Theme) => void>();
  let hostTheme = firstHostTheme;
  let theme = themeOf(hostTheme, around.prefers);
  const look = (): void => {
    const next = themeOf(hostTheme, around.prefers);
    if (next === theme) return;
    theme = next;
    for (const listener of listeners) listener(next);
  };
  around.onPreferenceChange(look);
  return {
    current: () => theme,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hostSays: (said) => {
      hostTheme = said;
      look();
    },
  };
};
