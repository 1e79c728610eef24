import type { Frame, Host, Theme } from "./host";

/** What a person asked of their device or browser, by media query. */
export type Preference = "(forced-colors: active)" | "(prefers-color-scheme: dark)";

/** Outlook has two names; the Microsoft 365 app and the other hosts behave as Teams does. */
export const hostKindOf = (hostName: string): Host["kind"] => (/^outlook/i.test(hostName) ? "outlook" : "teams");

/** Pages for settings, removal, dialogs and sign-in are laid out as content. */
export const frameOf = (frameContext: string | undefined): Frame => {
  if (frameContext === "sidePanel") return "sidePanel";
  return frameContext === "meetingStage" || frameContext === "stage" ? "stage" : "content";
};

/**
 * Forced colours win over everything. A host theme that we do not draw ("glass", or one that is not invented yet)
 * follows the device.
 */
export const themeOf = (hostTheme: string | undefined, prefers: (preference: Preference) => boolean): Theme => {
  if (hostTheme === "contrast" || prefers("(forced-colors: active)")) return "contrast";
  if (hostTheme === "default") return "light";
  if (hostTheme === "dark") return "dark";
  return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
};

/** BCP 47 in its usual spelling: Teams says "en-us", some clients "en_US". English when it cannot be read. */
export const localeOf = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
};
