import type { Host } from "./host";
import { localeOf } from "./readings";
import { type BrowserEnvironment, createThemeSource } from "./browserEnvironment";

/** A plain browser tab: the device speaks for itself. */
export const createBrowserHost = (around: BrowserEnvironment): Host => {
  const themes = createThemeSource(around);
  return {
    kind: "browser",
    frame: "content",
    locale: localeOf(around.language),
    get theme() {
      return themes.current();
    },
    onThemeChange: themes.onChange,
    ready: () => {},
    failed: () => {},
    openLink: around.open,
  };
};
