// Loaded only inside a program that shows us: it brings teams-js, which asks for a list of hosts as soon as it is imported (scripts/teamsHostsLoader.cjs).
import {
  app,
  ErrorCode,
  HostClientType,
  mail,
  meeting,
  nestedAppAuth,
  pages,
  type SdkError,
} from "@microsoft/teams-js";
import type { MeetingStage, StageOutcome } from "../domain/conversation/meetingStage";
import type { Host, TabSettings } from "./host";
import { frameOf, hostKindOf, localeOf } from "./readings";
import { appIdOf, channelOf } from "./teamsContext";
import { type BrowserEnvironment, createThemeSource } from "./browserEnvironment";

/**
 * Says hello to the program around us; never settles when that program does not answer. `teams` is believed beside the
 * origins that teams-js knows.
 */
export const connectFramedHost = async (around: BrowserEnvironment, teams = ""): Promise<Host> => {
  await app.initialize(teams === "" ? undefined : [teams]);
  const context = await app.getContext();
  const themes = createThemeSource(around, context.app.theme);
  const frame = frameOf(context.page.frameContext);
  const tabSettings = createTabSettings(context.page.frameContext);
  const channel = channelOf(context);
  const appId = appIdOf(context.app.appId?.toString());
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
    ...(context.app.osLocaleInfo?.timezone && { zone: context.app.osLocaleInfo.timezone }),
    nestedSignIn: nestedAppAuth.isNAAChannelRecommended(),
    ...(appId !== undefined && { appId }),
    ...(context.chat && { chatId: context.chat.id }),
    ...(pages.backStack.isSupported() && { onBack }),
    ...(frame === "sidePanel" && { stage: createTeamsStage(STAGE_ANSWERS_WITHIN_MS) }),
    ...(tabSettings && { tabSettings }),
    ...(channel && { channel }),
    ...(pages.isSupported() && frame !== "stage" && !tabSettings && { shareLink }),
    ...(context.page.subPageId && { subPage: context.page.subPageId }),
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

const shareLink = (subPage: string, label: string): void =>
  pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });

/** How a page inside a program of Microsoft's opens what is outside of it. */
const createLinkOpener = (around: BrowserEnvironment, host: app.AppHostInfo): Host["openLink"] => {
  const open = opensNothing(host) ? around.open : (url: string) => askHost(url, around);
  return (url) => {
    if (!url.startsWith("mailto:") || !mail.isSupported()) return open(url);
    mail.composeMail(newMail(new URL(url))).catch(() => open(url));
  };
};

/** Some hosts refuse links from some frames; the browser then opens them. */
const askHost = (url: string, around: BrowserEnvironment): void => {
  app.openLink(url).catch(() => around.open(url));
};

const PHONES: readonly HostClientType[] = [HostClientType.android, HostClientType.ios, HostClientType.ipados];

/**
 * Outlook takes a link, opens nothing and reports nothing: microsoft-teams-library-js #1784 (on the web) and #2608 (it does not
 * say where), both open. A page may open a window by itself there; in a view on a phone only the host can.
 */
const opensNothing = ({ name, clientType }: app.AppHostInfo): boolean =>
  hostKindOf(name) === "outlook" && !PHONES.includes(clientType);

const newMail = ({ pathname, searchParams }: URL): mail.ComposeMailParams => ({
  type: mail.ComposeMailType.New,
  toRecipients: pathname.split(",").map(decodeURIComponent),
  subject: searchParams.get("subject") ?? "",
  message: searchParams.get("body") ?? "",
});

/** The settings page of a channel tab. Teams asks for the tab when "Save" is pressed. */
const createTabSettings = (frameContext: string | undefined): TabSettings | undefined => {
  if (frameContext !== "settings" && frameContext !== "remove") return undefined;
  if (!pages.config.isSupported()) return undefined;
  // Taking a tab away needs nothing of us: whatever people wrote stays where it is.
  if (frameContext === "remove") pages.config.setValidityState(true);
  return {
    isRemoval: frameContext === "remove",
    offer: ({ name, ...addresses }, onSaved) => {
      pages.config.registerOnSaveHandler((save) => {
        pages.config.setConfig({ ...addresses, suggestedDisplayName: name }).then(
          () => {
            save.notifySuccess();
            onSaved(true);
          },
          () => {
            save.notifyFailure();
            onSaved(false);
          },
        );
      });
      pages.config.setValidityState(true);
    },
    withdraw: () => pages.config.setValidityState(false),
  };
};

type Callback<T> = (error: SdkError | null, result: T | null) => void;
type Answer<T> = { readonly value: T | undefined } | { readonly refusal: Exclude<StageOutcome, "done"> };

/** The stage of the Teams meeting that this side panel belongs to. Each question ends, also when Teams never answers. */
export const createTeamsStage = (answerWithinMs: number): MeetingStage => {
  const ask = <T>(put: (callback: Callback<T>) => void): Promise<Answer<T>> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ refusal: "no-answer" }), answerWithinMs);
      const settle = (answer: Answer<T>): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      try {
        put((error, value) => settle(error ? { refusal: refusalOf(error) } : { value: value ?? undefined }));
      } catch {
        // teams-js throws at once where a call does not belong.
        settle({ refusal: "not-here" });
      }
    });
  const outcomeOf = (answer: Answer<unknown>): StageOutcome => ("refusal" in answer ? answer.refusal : "done");
  return {
    isShown: async () => {
      const state = await ask(meeting.getAppContentStageSharingState);
      return "value" in state ? state.value?.isAppSharing : undefined;
    },
    show: async (address) => {
      const may = await ask(meeting.getAppContentStageSharingCapabilities);
      if ("refusal" in may) return may.refusal;
      if (!may.value?.doesAppHaveSharePermission) return "not-allowed";
      return outcomeOf(await ask((callback) => meeting.shareAppContentToStage(callback, address)));
    },
    hide: async () => outcomeOf(await ask(meeting.stopSharingAppContentToStage)),
  };
};

/** A host that is too old, or cannot. */
const NOT_HERE: readonly ErrorCode[] = [ErrorCode.NOT_SUPPORTED_ON_PLATFORM, ErrorCode.OLD_PLATFORM];

const refusalOf = ({ errorCode }: SdkError): "not-allowed" | "not-here" | "refused" => {
  if (errorCode === ErrorCode.PERMISSION_DENIED) return "not-allowed";
  return NOT_HERE.includes(errorCode) ? "not-here" : "refused";
};
