import type { MeetingFacts } from "../../domain/document/entry";
import type { PublishedAvailability } from "../../domain/people/myTime/availability";
import { ulid } from "../../domain/shared/ids";
import { type Instant, MS_PER_DAY, plusDays, plusMinutes, roundDown, toInstant } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { type SaidInCircle, saidInCircle } from "../seed/circle";
import { default as firstWeekAbroad } from "../seed/first-week-abroad.json";
import { default as sayingAName } from "../seed/saying-a-name.json";
import { halfYearBefore, type HalfYearOf } from "../seed/halfYear";
import { amina, people, type SeedPerson } from "../seed/people";
import { type SeedMeeting, type SeedPair, emptySite, pairs } from "../seed/pairs";
import { stableBytes, stableGuid } from "../seed/stable";
import { readPageInput } from "./onenote/understand";
import { listChange, LOG_COLUMNS, SESSION_COLUMNS } from "./plantList";
import { plantProgramme } from "./plantProgramme";
import { plantWaves } from "./plantWaves";
import { plantTogether } from "./plantTogether";
import { programmeAt } from "../seed/programme";
import type { FileRow, GraphObject, ListItemRow, PageRow, RowChange } from "./rows";
import { siteOwner } from "./drive";
import type { World } from "./world";

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

/** Amina and Rafael have known each other for half a year: what they wrote is added to their list, once. */
export const plantHalfYear = ({ store, clock }: Pick<World, "store" | "clock">, of: readonly HalfYearOf[]): void => {
  const pair = pairs.find(({ members }) => members.some(({ person }) => person === amina));
  const list = pair && store.get("lists", pair.logListId);
  const wanted = of.filter((each) => !store.get("settings", `half a year: ${each}`));
  if (!pair || !list || wanted.length === 0) return;
  const rows = halfYearBefore(clock.now(), wanted).map((said, index): ListItemRow => {
    const row = list.nextItem + index;
    const { author, at, kind, facts } = said;
    const seed = entryRow(pair, { author, at: toInstant(at), kind, data: facts ? { [kind]: facts } : {} }, row);
    const { Data: data, ...fields } = seed.fields;
    const words = { EntryId: said.id, Body: said.text, ...said.during };
    return {
      ...seed,
      sequence: list.sequence + index + 1,
      fields: { ...fields, ...(facts && data !== undefined && { Data: data }), ...words },
    };
  });
  store.commit(
    ...wanted.map((each): RowChange => ({
      table: "settings",
      key: `half a year: ${each}`,
      row: { value: isoText(clock.now()) },
    })),
    {
      table: "lists",
      key: list.id,
      row: { ...list, nextItem: list.nextItem + rows.length, sequence: list.sequence + rows.length },
    },
    ...rows.map((row): RowChange => ({ table: "items", key: `${row.listId}/${row.id}`, row })),
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
    ...(pair.members.length > 2 ? saidInCircle(since).map(asSeedEntry) : []),
  ].toSorted((one, other) => one.at - other.at);
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

const asSeedEntry = ({ author, at, kind, text, facts }: SaidInCircle): SeedEntry => ({
  ...{ author, at, kind, text },
  data: { [kind]: facts },
});

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

const entryRow = (pair: SeedPair, { author, at, kind, text = "", data }: SeedEntry, row: number): ListItemRow => ({
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
    Body: text,
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

/** An entry of a pair's document, before it has a row or a place on a page. */
interface SeedEntry {
  readonly author: SeedPerson;
  readonly at: Instant;
  readonly kind: string;
  /** Without signs that mean something in HTML. */
  readonly text?: string;
  readonly data: object;
}

/** The notebook of the pair's group, with a section for its document: empty, or one page for each month. */
const plantNotebook = (
  pair: SeedPair,
  owner: string,
  entries: readonly SeedEntry[],
  since: Instant,
): readonly RowChange[] => {
  const { notebookId, sectionId, siteId, title } = pair;
  const [createdBy, createdAt] = [owner, wholeSecond(since)];
  const notebook = { id: notebookId, owner: `site ${siteId}`, displayName: "Mentoring", createdBy, createdAt };
  const section = {
    id: sectionId,
    notebookId,
    displayName: title,
    createdBy,
    createdAt,
    modifiedBy: owner,
    modifiedAt: createdAt,
  };
  const months = new Map<string, readonly SeedEntry[]>();
  for (const entry of entries) {
    const month = isoText(entry.at).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [
    { table: "notebooks", key: notebookId, row: notebook },
    { table: "sections", key: sectionId, row: section },
    ...[...months].map(([month, written]): RowChange => {
      const row = pageRow(pair, month, written);
      return { table: "pages", key: row.id, row };
    }),
  ];
};

const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

const pageRow = (pair: SeedPair, month: string, entries: readonly SeedEntry[]): PageRow => {
  const at = wholeSecond(Math.max(...entries.map((entry) => entry.at)));
  const about = `<p data-id="mc1-p-m-${month}">Meridian adds notes at the end of this page.</p>`;
  const body = entries.map((entry, index) => entryHtml(pair, entry, index + 1)).join("");
  const page = `<html><head><title>${month} · Notes [m:${month}]</title></head><body>${about}${body}</body></html>`;
  const { title, html } = readPageInput(page);
  const id = `1-${stableGuid(`${pair.id} page ${month}`)}`;
  return { id, sectionId: pair.sectionId, title, html, version: 1, createdAt: at, modifiedAt: at, past: [] };
};

/** In the product's format: author and time, and in small print the data for the program. */
const entryHtml = (pair: SeedPair, { author, at, kind, text, data }: SeedEntry, index: number): string => {
  const id = ulid(at, stableBytes(`${pair.id} ${author.id} ${kind} ${index}`));
  const when = isoText(at).slice(0, 16).replace("T", " ");
  const facts = { by: author.id, lang: "en", ...(text === undefined && { empty: true }), kind, data };
  return [
    `<div data-id="mc1-e-${id}"><p data-id="mc1-h-${id}"><b>${author.name}</b> · ${when} UTC · ${kind}</p>`,
    ...(text === undefined ? [] : [`<p data-id="mc1-w-${id}">${text}</p>`]),
    `<p data-id="mc1-q-${id}" style="font-size:8pt">[${id} ${JSON.stringify(facts).replaceAll(" ", "\\u0020")}]</p></div>`,
  ].join("");
};

/** A site with the lists that `npm run lists` makes, and a notebook; without entries. */
const plantEmptySite = (since: Instant): readonly RowChange[] => {
  const { id, name, title, groupId, members, lists, notebook } = emptySite;
  const owner = members[0]?.id ?? "";
  const siteRow = {
    id,
    name,
    displayName: title,
    members: members.map((person) => person.id),
    groupId,
    createdAt: since,
  };
  const notebookId = `1-${stableGuid("empty notebook")}`;
  const made = { createdBy: owner, createdAt: Math.floor(since / 1000) * 1000 };
  return [
    { table: "sites", key: id, row: siteRow },
    {
      table: "notebooks",
      key: notebookId,
      row: { id: notebookId, owner: `site ${id}`, displayName: notebook, ...made },
    },
    ...lists.flatMap((whose) => [
      listChange(
        { siteId: id, id: stableGuid(`empty log ${whose}`) },
        `Mentoring log ${whose}`,
        LOG_COLUMNS,
        0,
        owner,
        since,
      ),
      listChange(
        { siteId: id, id: stableGuid(`empty sessions ${whose}`) },
        `Mentoring sessions ${whose}`,
        SESSION_COLUMNS,
        0,
        owner,
        since,
      ),
    ]),
  ];
};

/** The site with the organisation's files (env/.env.local names it). */
const SITE = {
  id: `meridian.sharepoint.example,${stableGuid("organisation site collection")},${stableGuid("organisation site")}`,
  name: "everybody",
};

const PROGRAMME_SITE = `meridian.sharepoint.example/sites/${SITE.name}`;

/** Adds what people gave to the programme's closed waves, once. */
export const plantGiven = async (world: Pick<World, "store">): Promise<void> => {
  const planted = parseInstant(world.store.get("settings", "planted")?.value);
  if (planted !== undefined) await plantWaves(world, plusDays(planted, -3), PROGRAMME_SITE);
};

/** The organisation's policy: its contacts, and a programme. */
const policyAt = (now: Instant): object => ({
  schema: 1,
  contacts: [
    {
      name: "Listening post",
      address: "mailto:listening.post@meridian.example",
      purpose: "If something hurts, or if you do not know whom to ask",
    },
    { name: "Occupational health", address: "tel:+3120555010", purpose: "If work makes you ill" },
  ],
  programmes: [programmeAt(now, PROGRAMME_SITE)],
});

/** The organisation's site with its policy and a guide of its own, readable by everybody but guests. */
const plantOrganisation = (since: Instant): readonly RowChange[] => {
  const colleagues = people.filter(({ isGuest }) => !isGuest).map(({ id }) => id);
  return [
    {
      table: "sites",
      key: SITE.id,
      row: {
        ...SITE,
        displayName: "Everybody",
        members: colleagues,
        groupId: stableGuid("organisation group"),
        createdAt: since,
      },
    },
    plantFile("meridian-policy.json", policyAt(since), since),
    ...plantProgramme(SITE.id, since),
    ...plantTogether(SITE.id, since),
    plantFile("meridian-guides/first-week-abroad.json", firstWeekAbroad, since),
    plantFile("meridian-guides/saying-a-name.json", sayingAName, since),
  ];
};

const plantFile = (name: string, json: object, since: Instant): RowChange => {
  const id = stableGuid(`organisation ${name}`);
  const row: FileRow = {
    id,
    owner: siteOwner(SITE),
    name,
    mimeType: "application/json",
    base64: Buffer.from(JSON.stringify(json)).toString("base64"),
    version: 1,
    createdAt: since,
    modifiedAt: since,
  };
  return { table: "files", key: id, row };
};
