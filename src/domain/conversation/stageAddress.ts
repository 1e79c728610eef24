import type { StepsPlace } from "../people/pair";

/**
 * What the address of the stage says: where the steps of the meeting are, and nothing else. Everybody in the meeting opens
 * this address with their own rights. It is a query, because Teams need not carry what stands behind `#`.
 */
export const stageQuery = ({ siteId, sessionListId }: StepsPlace): string =>
  `?${new URLSearchParams({ site: siteId, steps: sessionListId })}`;

/** The way back; undefined for an address that is none of ours. */
export const parseStageQuery = (query: string): StepsPlace | undefined => {
  const said = new URLSearchParams(query);
  const [siteId, sessionListId] = [said.get("site") ?? "", said.get("steps") ?? ""];
  return isId(siteId) && isId(sessionListId) ? { siteId, sessionListId } : undefined;
};

/** Ids of Graph: a host name and GUIDs with commas between them, or one GUID. */
const isId = (text: string): boolean => /^[\w.,-]{1,300}$/.test(text);
