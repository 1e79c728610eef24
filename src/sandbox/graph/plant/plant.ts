import type { MeetingFacts } from "../../../domain/document/entry";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
import { ulid } from "../../../domain/shared/ids";
import { isoText } from "../../../domain/time/isoText";
import { MS_PER_DAY, plusMinutes, plusDays, roundDown, type Instant } from "../../../domain/time/interval";
import type { RowChange, FileRow, ListItemRow, GraphObject } from "../rows";
import type { World } from "../world";
import { pairs, type SeedMeeting, type SeedPair } from "../../seed/pairs";
import type { SeedPerson } from "../../seed/people";
import { plantOrganisation } from "./plantOrganisation";
import { LOG_COLUMNS, listChange, SESSION_COLUMNS } from "./plantLists";
import { plantEmptySite } from "./plantEmptySite";
import { plantNotebook, type SeedEntry } from "./plantNotebook";
import { stableBytes, stableGuid } from "../../seed/stable";

/** Writes the seed into an empty store, in one commit: a partial seed cannot exist. */
export const plantSeed = ({ store, clock }: Pick<World, "store" | "clock">): void => {
  if (store.get("settings", "planted")) return;
  const since = plusDays(clock.now(), -3);
  store.commit(
    { table: "settings", key: "planted", row: { value: isoText(clock.now()) } },
    ...pairs.flatMap((pair) => plantPair(pair, since)),
    ...plantEmptySite(since),
    ...everybody().flatMap((person) => plantFolder(person, since)),
    ...plantOrganisation(since),
  );
};

const everybody = (): readonly SeedPerson[] => [
  ...new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person))),
];

const plantPair = (pair: SeedPair, since: Instant): readonly RowChange[] => {
  const entries = [
    ...pair.members
      .filter(({ hasDeclared }) => hasDeclared)
      .map(({ person }, index) => declaration(person, index, since)),
    ...pair.meetings.map((meeting) => pastMeeting(pair, meeting, since)),
  ];
  const rows = pair.keptIn === "list" ? entries.map((seed, index) => entryRow(pair, seed, index + 1)) : [];
  const owner = pair.members[0]?.person.id ?? "";
  const { siteId } = pair;
  return [
    {
      table: "sites",
      key: pair.siteId,
      row: {
        id: pair.siteId,
        name: pair.id,
        displayName: pair.title,
        members: pair.members.map(({ person }) => person.id),
        groupId: pair.groupId,
        createdAt: since,
      },
    },
    ...plantNotebook(pair, owner, pair.keptIn === "onenote" ? entries : [], since),
    listChange({ siteId, id: pair.logListId }, "Mentoring log", LOG_COLUMNS, rows.length, owner, since),
    listChange({ siteId, id: pair.sessionListId }, "Mentoring sessions", SESSION_COLUMNS, 0, owner, since),
    ...rows.map((row): RowChange => ({ table: "items", key: `${row.listId}/${row.id}`, row })),
  ];
};

const declaration = (person: SeedPerson, index: number, since: Instant): SeedEntry => {
  const availability: PublishedAvailability = {
    stays: [{ place: { zone: person.zone, region: person.region } }],
    work: person.work,
    closedDays: person.closedDays,
    overlay: [],
  };
  return {
    author: person,
    at: plusMinutes(since, index),
    kind: "availability",
    data: { availability },
  };
};

const MEETING_MINUTES = 45;

/** A past meeting as the product notes it at booking, three days before it takes place. */
const pastMeeting = (pair: SeedPair, meeting: SeedMeeting, since: Instant): SeedEntry => {
  const day = plusDays(roundDown(since, MS_PER_DAY), -meeting.daysAgo);
  const start = plusMinutes(day, meeting.utcMinutes);
  const facts: MeetingFacts = {
    start,
    end: plusMinutes(start, MEETING_MINUTES),
    eventId: stableGuid(`${pair.id} meeting ${meeting.daysAgo}`),
    burden: Object.fromEntries(meeting.burden.map(([{ id }, minutes]) => [id, minutes])),
  };
  return {
    author: meeting.bookedBy,
    at: plusDays(start, -3),
    kind: "meeting",
    data: { meeting: facts },
  };
};

const entryRow = (pair: SeedPair, { author, at, kind, data }: SeedEntry, row: number): ListItemRow => ({
  listId: pair.logListId,
  id: String(row),
  guid: stableGuid(`${pair.id} ${author.id} ${kind} ${row}`).toUpperCase(),
  version: 1,
  fields: {
    Title: `${isoText(at).slice(0, 10)} · ${author.name.split(" ")[0] ?? ""} · ${kind}`,
    EntryId: ulid(at, stableBytes(`${pair.id} ${author.id} ${kind} ${row}`)),
    PairKey: pair.id,
    Kind: kind,
    AtUtc: isoText(at),
    AuthorKey: author.id,
    AuthorName: author.name,
    Lang: "en",
    Body: "",
    Data: JSON.stringify(data),
    SchemaVer: 1,
  },
  createdBy: author.id,
  createdAt: at,
  modifiedBy: author.id,
  modifiedAt: at,
  sequence: row,
  deleted: false,
});

/** The app folder of a person who has a pair: it holds the place of the pair's document, and no private settings. */
const plantFolder = (person: SeedPerson, since: Instant): readonly RowChange[] => {
  const id = stableGuid(`${person.id} pairs.json`);
  const row: FileRow = {
    id,
    owner: person.id,
    name: "pairs.json",
    mimeType: "application/json",
    base64: Buffer.from(JSON.stringify(pairsFile(person))).toString("base64"),
    version: 1,
    createdAt: since,
    modifiedAt: since,
  };
  return [
    {
      table: "folders",
      key: person.id,
      row: { id: stableGuid(`${person.id} app folder`), owner: person.id, createdAt: since },
    },
    { table: "files", key: id, row },
  ];
};

const pairsFile = (person: SeedPerson): GraphObject => ({
  schema: 1,
  pairs: pairs
    .filter(({ members }) => members.some((member) => member.person === person))
    .map((pair) => ({
      id: pair.id,
      members: pair.members.map(({ person: { id, name, address }, role }) => ({ id, name, address, role })),
      document: placeOf(pair),
    })),
});

const placeOf = ({ keptIn, siteId, groupId, sectionId, logListId, sessionListId }: SeedPair): GraphObject => {
  const steps = { siteId, sessionListId };
  return keptIn === "list"
    ? { store: "sharepoint-list", ...steps, logListId }
    : { store: "onenote", owner: "groups", ownerId: groupId, sectionId, steps };
};
