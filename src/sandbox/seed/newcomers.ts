import { hannah, mereana, nusrat, type SeedPerson } from "./people";
import { stableGuid } from "./stable";

/** A site that an administrator has prepared, without entries. */
export const emptySite = {
  id: `meridian.sharepoint.example,${stableGuid("empty site collection")},${stableGuid("empty site")}`,
  name: "mentoring-one",
  title: "Mentoring One",
  groupId: stableGuid("empty group"),
  address: "https://meridian.sharepoint.example/sites/mentoring-one",
  members: [hannah, nusrat, mereana] as readonly SeedPerson[],
  /** Suffixes of its lists: enough for two pairs. */
  lists: ["A", "B"] as readonly string[],
  notebook: "Mentoring One",
} as const;

/** Two people without a pair, as the stage introduces them. */
export const newcomers = {
  id: "nothing-set-up",
  title: "Hannah and Nusrat",
  about: `Nothing is set up for them yet. Their administrator has prepared a site: ${emptySite.address}`,
  members: [hannah, nusrat] as readonly SeedPerson[],
} as const;
