import Papa from "papaparse";
import { createAppLinks, type AppLinks } from "../../src/domain/links/appLinks";
import { beginningDestination } from "../../src/domain/people/setUp/beginning";
import type { Programme } from "../../src/domain/organisation/programme";
import { cloudOf } from "../package/clouds";
import type { Environment } from "../package/environment";
import { CALLS_PER_PAIR } from "./groups";
import type { PlannedPair } from "./plan";
import { isWhole, type MadePair, type ProgrammeState } from "./state";
import { CALLS_TO_TELL } from "./telling";

/** A request a pair; SharePoint's waiting comes on top. Four pairs at once, about a third of a second a call. */
const SECONDS_PER_CALL = 0.35 / 4;
/** Microsoft: a group's site is there after seconds or minutes, seldom hours. */
const SITE_MINUTES = 10;
/** How often a late site is asked for, at a guess. */
const SITE_CALLS = 4;

/** What would be made, before anything is. */
export const dryRunLines = (
  pairs: readonly PlannedPair[],
  state: ProgrammeState,
  programme?: Programme,
): readonly string[] => {
  if (pairs.length === 0 && programme) {
    const made = `only the lists of the programme "${programme.name}" are made, and the app is let into its site`;
    return [`The table names nobody: ${made}.`];
  }
  const open = pairs.filter(({ key }) => !state[key] || !isWhole(state[key], programme !== undefined));
  const begun = open.filter(({ key }) => state[key]?.group !== undefined).length;
  const people = new Set(pairs.flatMap(({ members }) => members.map(({ id }) => id))).size;
  const calls = open.length * (CALLS_PER_PAIR + SITE_CALLS + (programme ? CALLS_TO_TELL : 0));
  const minutes = Math.ceil((calls * SECONDS_PER_CALL) / 60) + (open.length > 0 ? SITE_MINUTES : 0);
  return [
    `${count(pairs.length, "pair or circle", "pairs and circles")}, ${count(people, "person", "people")}.`,
    ...(pairs.length > open.length ? [`Complete already: ${pairs.length - open.length}.`] : []),
    ...(begun > 0 ? [`Begun in an earlier run: ${begun}.`] : []),
    ...(programme
      ? [`Its people find each other in Meridian, in the programme "${programme.name}", also without the link.`]
      : []),
    ...(open.length > begun
      ? [`To make: ${count(open.length - begun, "private group", "private groups")}, each with a site and two lists.`]
      : []),
    `About ${calls} calls to Microsoft 365, ${minutes} minutes. SharePoint may need longer for the sites: then run it again.`,
  ];
};

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** Links of this installation, as its pages would make them. */
export const linksOf = (env: Environment): AppLinks =>
  createAppLinks({
    teams: cloudOf(env.GRAPH_URL)?.teams ?? "https://teams.microsoft.com",
    appId: env.TEAMS_CATALOG_ID,
    home: `https://${env.TAB_DOMAIN}/tab.html`,
  });

const linkOf = ({ members }: PlannedPair, made: MadePair | undefined, links: AppLinks): string => {
  const { pair, site, log, sessions, left } = made ?? {};
  if (!pair || !site || !log || !sessions || !left) return "";
  const document = { store: "sharepoint-list", siteId: site, logListId: log, sessionListId: sessions } as const;
  const to = beginningDestination({ pair, document, members });
  return to ? links.inTeams(to) : "";
};

/**
 * The table for a mail merge: a line for each person, with the names of the others and the link. Cells that a spreadsheet
 * would run as a formula are made plain: names come from the directory.
 */
export const invitationTable = (pairs: readonly PlannedPair[], state: ProgrammeState, links: AppLinks): string =>
  Papa.unparse(
    {
      fields: ["name", "address", "role", "with", "start", "link"],
      data: pairs.flatMap((plan) => {
        const link = linkOf(plan, state[plan.key], links);
        if (link === "") return [];
        return plan.members.map(({ name, address, role }) => {
          const others = plan.members.filter((member) => member.address !== address).map((member) => member.name);
          return [name, address, role, others.join(", "), plan.start ?? "", link];
        });
      }),
    },
    { escapeFormulae: true, newline: "\r\n" },
  ).concat("\r\n");
