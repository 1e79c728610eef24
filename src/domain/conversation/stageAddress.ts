import type { Relationship, StepsPlace } from "../people/pair";

/** What the stage of a meeting is opened with. */
export interface StageAddress {
  readonly place: StepsPlace;
  /** Which words the guides use: those who meet know it of each other. */
  readonly relationship: Relationship;
}

/**
 * What the address of the stage says: where the steps of the meeting are, whether all are equals, and nothing else. Everybody
 * in the meeting opens this address with their own rights. It is a query, because Teams need not carry what stands behind `#`.
 */
export const stageQuery = ({ place: { siteId, sessionListId }, relationship }: StageAddress): string =>
  `?${new URLSearchParams({ site: siteId, steps: sessionListId, ...(relationship === "equals" && { among: relationship }) })}`;

/** The way back; undefined for an address that is none of ours. */
export const parseStageQuery = (query: string): StageAddress | undefined => {
  const said = new URLSearchParams(query);
  const [siteId, sessionListId] = [said.get("site") ?? "", said.get("steps") ?? ""];
  const relationship = said.get("among") === "equals" ? "equals" : "mentoring";
  return isId(siteId) && isId(sessionListId) ? { place: { siteId, sessionListId }, relationship } : undefined;
};

/** Ids of Graph: a host name and GUIDs with commas between them, or one GUID. */
const isId = (text: string): boolean => /^[\w.,-]{1,300}$/.test(text);
