import { teamsLightTheme, type Theme as Tokens } from "@fluentui/react-components";
import type { Theme } from "../hosts/host";

/** The look for a host's theme. Light comes with the first script, the others when they are needed. */
export const loadTheme = async (theme: Theme): Promise<Tokens> => {
  if (theme === "light") return teamsLightTheme;
  const more = await import("./moreThemes");
  return theme === "dark" ? more.teamsDarkTheme : more.teamsHighContrastTheme;
};
