import { systemClock } from "../../domain/time/clock";
import { createStandInSignIn } from "./nestedSignIn";
import { PROGRAMS } from "./programs";
import { isFailing } from "./sandboxControl";
import type { Capability, HostTheme, Mail, ProgramName, SavedTab, StandInOptions } from "./standInOptions";

/** One call of teams-js 2.58. Nested sign-in carries text in `data`; everything else has `args`. */
export interface Call {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: string;
}

/** Effects of the page's calls on the stand-in. */
interface Changing {
  readonly theme: () => HostTheme;
  readonly keepTab: (tab: SavedTab) => void;
  readonly saved: (success: boolean) => void;
  /** The page wants to handle the back button. */
  readonly takesBack: () => void;
}

/** The arguments of the answer; undefined for calls without one (`registerHandler`, `appLoaded`). */
type Answers = (call: Call) => Promise<readonly unknown[]> | undefined;

const SDK_VERSION = "2.58.0";

/** Answers to each call. */
export const createHostAnswers = (options: StandInOptions, changing: Changing): Answers => {
  const { control, person } = options;
  const nestedSignIn = createStandInSignIn({ personId: person.id, control, clock: options.clock ?? systemClock });
  const answers: readonly Answers[] = [
    refusals(options),
    ({ func, args, data }) => {
      switch (func) {
        case "initialize":
          return lacksOf(options).then((lacks) => [
            options.frameContext,
            options.client ?? "web",
            SDK_VERSION,
            runtimeOf(options.program, lacks),
          ]);
        case "getContext":
          return Promise.resolve([contextOf(options, changing.theme())]);
        case "appInitialization.success":
          options.onReady?.();
          return Promise.resolve([{}]);
        case "appInitialization.failure":
          options.onFailure?.(String(args[0]));
          return undefined;
        case "executeDeepLink":
          if (!opensLinks(options)) return undefined;
          options.openLink(String(args[0]));
          return Promise.resolve([true]);
        case "mail.composeMail":
          if (isMail(args[0])) options.onMail?.(args[0]);
          return Promise.resolve(isMail(args[0]) ? [true] : [false, "This is no mail."]);
        case "shareDeepLink":
          options.onShareLink?.(String(args[0]));
          return undefined;
        case "nestedAppAuth.execute":
          return nestedSignIn(data).then((answer) => [null, answer]);
        default:
          return undefined;
      }
    },
    backButton(options, changing),
    settings(options, changing),
    meetingStage(options),
  ];
  return (call) => {
    for (const answer of answers) {
      const said = answer(call);
      if (said) return said;
    }
    return undefined;
  };
};

/** No such report exists for Outlook on phones. */
const opensLinks = ({ program = "Teams", client = "web" }: StandInOptions): boolean =>
  PROGRAMS[program].opensLinks || client !== "web";

/** A host without sign-in says so in its first answer. */
const lacksOf = async ({ control, person, misbehaves }: StandInOptions): Promise<readonly Capability[]> => {
  const faults = await control.faults().catch(() => []);
  const own = misbehaves?.lacks ?? [];
  return isFailing(faults, "no-bridge", person.id) ? [...own, "nestedAppAuth"] : own;
};

/** For calls that answer with an error and a result, the error comes first; for others a "no" with its reason. */
const refusals =
  ({ misbehaves }: StandInOptions): Answers =>
  ({ func }) => {
    const errorCode = misbehaves?.refuses?.[func];
    if (errorCode === undefined) return undefined;
    return Promise.resolve(func.startsWith("meeting.") ? [{ errorCode, message: "No." }, null] : [false, "No."]);
  };

const backButton =
  ({ onLeave }: StandInOptions, { takesBack }: Changing): Answers =>
  ({ func, args }) => {
    if (func === "registerHandler" && args[0] === "backButton") takesBack();
    if (func !== "navigateBack") return undefined;
    onLeave?.();
    return Promise.resolve([true]);
  };

const settings =
  ({ onValidity }: StandInOptions, { keepTab, saved }: Changing): Answers =>
  ({ func, args }) => {
    switch (func) {
      case "settings.setValidityState":
        onValidity?.(args[0] === true);
        return undefined;
      case "settings.setSettings":
        if (isTab(args[0])) keepTab(args[0]);
        return Promise.resolve(isTab(args[0]) ? [true] : [false, "This is no tab."]);
      case "settings.save.success":
        saved(true);
        return undefined;
      case "settings.save.failure":
        saved(false);
        return undefined;
      default:
        return undefined;
    }
  };

const isMail = (value: unknown): value is Mail =>
  typeof value === "object" &&
  value !== null &&
  "toRecipients" in value &&
  Array.isArray(value.toRecipients) &&
  "subject" in value &&
  "message" in value;

const isTab = (value: unknown): value is SavedTab =>
  typeof value === "object" &&
  value !== null &&
  "entityId" in value &&
  typeof value.entityId === "string" &&
  "contentUrl" in value &&
  typeof value.contentUrl === "string";

/** An ErrorCode of teams-js. */
const NOT_SUPPORTED = 100;

const meetingStage =
  ({ room, misbehaves }: StandInOptions): Answers =>
  ({ func, args }) => {
    if (!func.startsWith("meeting.")) return undefined;
    if (!room) return Promise.resolve([{ errorCode: NOT_SUPPORTED, message: "This is no meeting." }, null]);
    const mayShare = !misbehaves?.lacks?.includes("stage permission");
    switch (func) {
      case "meeting.getAppContentStageSharingCapabilities":
        return Promise.resolve([null, { doesAppHaveSharePermission: mayShare }]);
      case "meeting.getAppContentStageSharingState":
        return Promise.resolve([null, { isAppSharing: room.shown() !== undefined }]);
      case "meeting.shareAppContentToStage":
        room.show(String(args[0]));
        return Promise.resolve([null, true]);
      case "meeting.stopSharingAppContentToStage":
        room.hide();
        return Promise.resolve([null, true]);
      default:
        return undefined;
    }
  };

/** Capabilities in the first answer. teams-js installs MSAL's bridge only when `nestedAppAuth` is among them. */
const runtimeOf = (program: ProgramName = "Teams", lacks: readonly Capability[] = []): string => {
  const { can } = PROGRAMS[program];
  const has = (capability: Capability): boolean => can.includes(capability) && !lacks.includes(capability);
  return JSON.stringify({
    apiVersion: 4,
    isNAAChannelRecommended: has("nestedAppAuth"),
    isLegacyTeams: false,
    supports: {
      app: { notifySuccessResponse: {} },
      pages: {
        ...(has("pages.config") && { config: {} }),
        ...(has("pages.backStack") && { backStack: {} }),
      },
      ...(has("mail") && { mail: {} }),
      ...(has("nestedAppAuth") && { nestedAppAuth: {} }),
    },
  });
};

/** The flat wire format; teams-js makes its nested `Context` from it. */
const contextOf = (options: StandInOptions, theme: HostTheme): object => ({
  hostName: options.program ?? "Teams",
  hostClientType: options.client ?? "web",
  locale: options.locale,
  osLocaleInfo: { regionalFormat: options.locale, timezone: options.person.zone },
  theme,
  frameContext: options.frameContext,
  entityId: "meridian",
  appId: options.appId,
  subEntityId: options.subPage,
  chatId: options.chatId,
  ...(options.team && {
    ...(options.team.isTeamTold !== false && { teamId: "19:team@thread.tacv2", groupId: options.team.groupId }),
    channelId: "19:channel@thread.tacv2",
    hostTeamGroupId: options.team.owningGroupId,
    teamSitePath: "/sites/mentoring",
    teamSiteId: options.team.siteCollectionId,
  }),
  userObjectId: options.person.id,
  userPrincipalName: options.person.address,
  loginHint: options.person.address,
});
