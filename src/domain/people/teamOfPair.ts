import { stepsPlaceOf, type Pair } from "./pair";

/** A team in Teams, by where its files and notes are. */
export interface TeamPlace {
  /** Its Microsoft 365 group. */
  readonly groupId?: string;
  /** The site collection of its files in SharePoint. */
  readonly siteCollectionId?: string;
}

/** True when the document of `pair` is kept in this team. */
export const isKeptIn = (pair: Pair, { groupId, siteCollectionId }: TeamPlace): boolean => {
  const { document } = pair;
  if (document.store === "onenote" && document.owner === "groups" && document.ownerId === groupId) return true;
  const sites = [
    stepsPlaceOf(pair)?.siteId,
    document.store === "onenote" && document.owner === "sites" ? document.ownerId : undefined,
  ];
  return sites.some((site) => site !== undefined && siteCollectionId === collectionOf(site));
};

/** The id of a site in Graph is its host, its collection and itself, with commas between. */
const collectionOf = (siteId: string): string | undefined => siteId.split(",")[1];
