import { PROGRAMS } from "./programs";
import type { Capability, HostTheme, ProgramName, StandInOptions } from "./standInOptions";

/** Capabilities in the first answer. teams-js installs MSAL's bridge only when `nestedAppAuth` is among them. */
export const runtimeOf = (program: ProgramName = "Teams", lacks: readonly Capability[] = []): string => {
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
export const contextOf = (options: StandInOptions, theme: HostTheme): object => ({
  hostName: options.program ?? "Teams",
  hostClientType: options.client ?? "web",
  locale: options.locale,
  osLocaleInfo: { regionalFormat: options.locale, timezone: options.person.zone },
  theme,
  frameContext: options.frameContext,
  entityId: "meridian",
  subEntityId: options.subPage,
  chatId: options.chatId,
  ...(options.team && {
    teamId: "19:team@thread.tacv2",
    groupId: options.team.groupId,
    channelId: "19:channel@thread.tacv2",
    teamSitePath: "/sites/mentoring",
    teamSiteId: options.team.siteCollectionId,
  }),
  userObjectId: options.person.id,
  userPrincipalName: options.person.address,
  loginHint: options.person.address,
});
