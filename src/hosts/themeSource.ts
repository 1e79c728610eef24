import type { Theme } from "./host";
import { themeOf } from "./readings";
import type { BrowserEnvironment } from "./browserEnvironment";

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
