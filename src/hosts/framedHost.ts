// Loaded only inside a frame: it brings teams-js, which asks Microsoft for a list of hosts as soon as it is imported.
import { app } from "@microsoft/teams-js";
import type { Host } from "./host";
import { frameOf, kindOf, localeOf } from "./readings";
import type { Surroundings } from "./surroundings";
import { createThemeSource } from "./themeSource";

/** Says hello to the program around us; never settles when that program does not answer. */
export const connectFramedHost = async (around: Surroundings): Promise<Host> => {
  await app.initialize();
  const context = await app.getContext();
  const themes = createThemeSource(around, context.app.theme);
  app.registerOnThemeChangeHandler(themes.hostSays);
  return {
    kind: kindOf(context.app.host.name),
    frame: frameOf(context.page.frameContext),
    locale: localeOf(context.app.locale),
    get theme() {
      return themes.current();
    },
    onThemeChange: themes.onChange,
    ready: sayReady,
    openLink: (url) => {
      // Some hosts refuse links from some frames; the browser then opens them.
      app.openLink(url).catch(() => around.open(url));
    },
    ...(context.app.osLocaleInfo?.timezone ? { zone: context.app.osLocaleInfo.timezone } : {}),
    ...(context.chat ? { chatId: context.chat.id } : {}),
    ...(context.page.subPageId ? { subPage: context.page.subPageId } : {}),
  };
};

/** Teams takes its own waiting picture away on "loaded" and its error page on "success". A host that minds is no harm. */
const sayReady = (): void => {
  app.notifyAppLoaded();
  app.notifySuccess().catch(() => {});
};
