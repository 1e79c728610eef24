import { teamsLightTheme, type Theme as Tokens } from "@fluentui/react-components";
import type { Theme } from "../../hosts/host";

/** Fluent's tokens, and the colour scheme of native controls: a calendar icon, a file button. */
export type Look = Tokens & { readonly nativeControls: "light" | "dark" };

/** The theme of a host. Light is in the first script, the others are loaded on demand. */
export const loadTheme = async (theme: Theme): Promise<Look> => {
  if (theme === "light") return { ...teamsLightTheme, nativeControls: "light" };
  const more = await import("./moreThemes");
  return { ...(theme === "dark" ? more.teamsDarkTheme : more.teamsHighContrastTheme), nativeControls: "dark" };
};
