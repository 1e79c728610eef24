import type { Role } from "../../domain/people/pair";
import { stableGuid } from "./stable";
import { amina, claire, grace, jonas, kenji, mona, priya, rafael, type SeedPerson, yousef } from "./people";

/** People who belong together, and the SharePoint site that is theirs. */
export interface SeedPair {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly members: readonly { readonly person: SeedPerson; readonly role: Role; readonly hasDeclared: boolean }[];
  readonly siteId: string;
  readonly logListId: string;
  readonly sessionListId: string;
}

const pair = (id: string, title: string, about: string, members: SeedPair["members"]): SeedPair => ({
  id,
  title,
  about,
  members,
  siteId: `meridian.sharepoint.example,${stableGuid(`${id} site collection`)},${stableGuid(`${id} site`)}`,
  logListId: stableGuid(`${id} log`),
  sessionListId: stableGuid(`${id} sessions`),
});

const member = (person: SeedPerson, role: Role, hasDeclared = true): SeedPair["members"][number] => ({
  person,
  role,
  hasDeclared,
});

export const pairs: readonly SeedPair[] = [
  pair("pair-lagos-sao-paulo", "Amina and Rafael", "Two continents with four or five working hours in common.", [
    member(amina, "mentor"),
    member(rafael, "mentee"),
  ]),
  pair("pair-pune-vancouver", "Priya and Claire", "Their working hours never meet, so somebody has to bend.", [
    member(priya, "mentor"),
    member(claire, "mentee"),
  ]),
  pair("pair-stockholm-nairobi", "Jonas and Grace", "One of the two calendars cannot be read.", [
    member(jonas, "mentor"),
    member(grace, "mentee"),
  ]),
  pair("circle-cairo-dubai-osaka", "Mona, Yousef and Kenji", "A circle of three. One has not said anything yet.", [
    member(mona, "peer"),
    member(yousef, "peer"),
    member(kenji, "peer", false),
  ]),
];
