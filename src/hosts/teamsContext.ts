import type { TeamPlace } from "../domain/people/pair";
import { filled, isRecord, valueOf } from "../domain/shared/shape";

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
