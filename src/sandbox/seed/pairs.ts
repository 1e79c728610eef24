import type { Role } from "../../domain/people/pair";
import { stableGuid } from "./stable";
import {
  amina,
  claire,
  grace,
  hannah,
  jonas,
  kenji,
  mereana,
  mona,
  nusrat,
  priya,
  rafael,
  type SeedPerson,
  yousef,
} from "./people";

/** A past meeting and its burden by person, in weighted minutes. */
export interface SeedMeeting {
  readonly daysAgo: number;
  /** Minutes after 00:00 UTC. */
  readonly utcMinutes: number;
  readonly bookedBy: SeedPerson;
  readonly burden: readonly (readonly [person: SeedPerson, minutes: number])[];
}

/** A pair or circle, with its SharePoint site and group. */
export interface SeedPair {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly members: readonly { readonly person: SeedPerson; readonly role: Role; readonly hasDeclared: boolean }[];
  /** Meetings booked with Meridian, earliest first. */
  readonly meetings: readonly SeedMeeting[];
  /** Store of their document. */
  readonly keptIn: "list" | "onenote";
  readonly siteId: string;
  readonly groupId: string;
  readonly notebookId: string;
  readonly sectionId: string;
  readonly logListId: string;
  readonly sessionListId: string;
  /** This pair is on the stage when it opens: their cards say who bends. */
  readonly opens: boolean;
}

const pair = (
  id: string,
  title: string,
  about: string,
  members: SeedPair["members"],
  { meetings = [], keptIn = "list", opens = false }: Partial<Pick<SeedPair, "meetings" | "keptIn" | "opens">> = {},
): SeedPair => ({
  id,
  title,
  about,
  members,
  meetings,
  keptIn,
  opens,
  groupId: stableGuid(`${id} group`),
  notebookId: `1-${stableGuid(`${id} notebook`)}`,
  sectionId: `1-${stableGuid(`${id} section`)}`,
  siteId: `meridian.sharepoint.example,${stableGuid(`${id} site collection`)},${stableGuid(`${id} site`)}`,
  logListId: stableGuid(`${id} log`),
  sessionListId: stableGuid(`${id} sessions`),
});

const member = (person: SeedPerson, role: Role, hasDeclared = true): SeedPair["members"][number] => ({
  person,
  role,
  hasDeclared,
});

const met = (
  daysAgo: number,
  utcMinutes: number,
  bookedBy: SeedPerson,
  priyaMinutes: number,
  claireMinutes: number,
): SeedMeeting => ({
  daysAgo,
  utcMinutes,
  bookedBy,
  burden: [
    [priya, priyaMinutes],
    [claire, claireMinutes],
  ],
});

export const pairs: readonly SeedPair[] = [
  pair("pair-lagos-sao-paulo", "Amina and Rafael", "Two continents with four or five working hours in common.", [
    member(amina, "mentor"),
    member(rafael, "mentee"),
  ]),
  pair(
    "pair-pune-vancouver",
    "Priya and Claire",
    "Their working hours never meet, so somebody has to bend.",
    [member(priya, "mentor"), member(claire, "mentee")],
    {
      opens: true,
      meetings: [
        met(56, 14 * 60 + 30, priya, 90, 45),
        met(42, 2 * 60 + 30, claire, 0, 135),
        met(28, 14 * 60 + 30, priya, 90, 45),
        met(14, 15 * 60, priya, 120, 15),
      ],
    },
  ),
  pair("pair-stockholm-nairobi", "Jonas and Grace", "One of the two calendars cannot be read.", [
    member(jonas, "mentor"),
    member(grace, "mentee"),
  ]),
  pair(
    "circle-cairo-dubai-osaka",
    "Mona, Yousef and Kenji",
    "A circle of three with a notebook. One has not said anything yet.",
    [member(mona, "peer"), member(yousef, "peer"), member(kenji, "peer", false)],
    { keptIn: "onenote" },
  ),
];

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
