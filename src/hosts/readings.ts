import type { TeamPlace } from "../domain/people/pair";
import { filled, isRecord, valueOf } from "../domain/shared/shape";
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

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id under which the catalogue has us; undefined when a host sends another word. */
export const appIdOf = (said: unknown): string | undefined =>
  typeof said === "string" && GUID.test(said) ? said : undefined;

/** Longer than any id of Microsoft's: a site's holds two GUIDs and a host name. */
const ID = filled(400);
const idIn = (said: unknown, name: string): string | undefined =>
  isRecord(said) ? valueOf(ID, said[name]) : undefined;

/**
 * The place of a tab's channel, out of what Teams says around it (app.Context of teams-js). A shared channel is shown
 * inside other teams than the one that owns it and its files; a host may tell only one of the two. (teams-js names the
 * owner's group only since channels can be shared.)
 */
export const channelOf = (said: unknown): TeamPlace | undefined => {
  if (!isRecord(said) || (!isRecord(said.team) && !isRecord(said.channel))) return undefined;
  const groupId = idIn(said.channel, "ownerGroupId") ?? idIn(said.team, "groupId");
  const siteCollectionId = idIn(said.sharePointSite, "teamSiteId");
  return {
    ...(groupId !== undefined && { groupId }),
    ...(siteCollectionId !== undefined && { siteCollectionId }),
  };
};
