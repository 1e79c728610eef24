import { teamsLightTheme, type Theme as Tokens } from "@fluentui/react-components";
import type { Theme } from "../hosts/host";

/** Fluent's tokens, and what the browser has to know about them to draw its own controls: a calendar sign, a file button. */
export type Look = Tokens & { readonly nativeControls: "light" | "dark" };

/** The look for a host's theme. Light comes with the first script, the others when they are needed. */
export const loadTheme = async (theme: Theme): Promise<Look> => {
  if (theme === "light") return { ...teamsLightTheme, nativeControls: "light" };
  const more = await import("./moreThemes");
  return { ...(theme === "dark" ? more.teamsDarkTheme : more.teamsHighContrastTheme), nativeControls: "dark" };
};
