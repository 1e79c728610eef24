// Loaded only inside a program that shows us: it brings teams-js, which asks for a list of hosts as soon as it is imported (scripts/teamsHostsLoader.cjs).
import { app, nestedAppAuth, pages } from "@microsoft/teams-js";
import type { TeamPlace } from "../domain/people/pair";
import { createLinkOpener } from "./framedLinks";
import type { Host } from "./host";
import { frameOf, hostKindOf, localeOf } from "./readings";
import type { BrowserEnvironment } from "./browserEnvironment";
import { createTabSettings } from "./teamsTab";
import { createTeamsStage } from "./teamsStage";
import { createThemeSource } from "./themeSource";

/** Says hello to the program around us; never settles when that program does not answer. */
export const connectFramedHost = async (around: BrowserEnvironment): Promise<Host> => {
  await app.initialize();
  const context = await app.getContext();
  const themes = createThemeSource(around, context.app.theme);
  const frame = frameOf(context.page.frameContext);
  const tabSettings = createTabSettings(context.page.frameContext);
  const channel = channelOf(context);
  app.registerOnThemeChangeHandler(themes.hostSays);
  return {
    kind: hostKindOf(context.app.host.name),
    frame,
    locale: localeOf(context.app.locale),
    get theme() {
      return themes.current();
    },
    onThemeChange: themes.onChange,
    ready: sayReady,
    failed: () => app.notifyFailure({ reason: app.FailedReason.Other }),
    openLink: createLinkOpener(around, context.app.host),
    ...(context.app.osLocaleInfo?.timezone ? { zone: context.app.osLocaleInfo.timezone } : {}),
    nestedSignIn: nestedAppAuth.isNAAChannelRecommended(),
    ...(context.chat ? { chatId: context.chat.id } : {}),
    ...(pages.backStack.isSupported() ? { onBack } : {}),
    ...(frame === "sidePanel" ? { stage: createTeamsStage(STAGE_ANSWERS_WITHIN_MS) } : {}),
    ...(tabSettings ? { tabSettings } : {}),
    ...(channel ? { channel } : {}),
    ...(pages.isSupported() && frame !== "stage" && !tabSettings ? { shareLink } : {}),
    ...(context.page.subPageId ? { subPage: context.page.subPageId } : {}),
  };
};

/** Teams takes its own waiting picture away on "loaded" and its error page on "success". A host that minds is no harm. */
const sayReady = (): void => {
  app.notifyAppLoaded();
  app.notifySuccess().catch(() => {});
};

/** teams-js would ask the host to leave by itself, and not hear it refuse. */
const onBack: NonNullable<Host["onBack"]> = (goBack) =>
  pages.backStack.registerBackButtonHandler(() => {
    if (!goBack()) pages.backStack.navigateBack().catch(() => {});
    return true;
  });

/** The person sees Teams ask and think. After so long nothing will come. */
const STAGE_ANSWERS_WITHIN_MS = 15_000;

const channelOf = ({ team, sharePointSite }: app.Context): TeamPlace | undefined => {
  const [groupId, siteCollectionId] = [team?.groupId, sharePointSite?.teamSiteId];
  if (!team) return undefined;
  return { ...(groupId && { groupId }), ...(siteCollectionId && { siteCollectionId }) };
};

const shareLink = (subPage: string, label: string): void =>
  pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
