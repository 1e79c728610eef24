import { isRecord } from "../../domain/shared/shape";
import type { Failure, Missing } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { parseInstant } from "../../domain/time/isoText";
import type { EntryRow, RowPerson } from "../entryContent/entryRow";
import { graphPath, odataText, type Answer, type GraphCall } from "../transport/call";
import { numberOf, objectOf, textOf, type JsonObject } from "../transport/json";
import { GONE, readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";

/** One row of a list, as Graph returned it. */
export interface SharePointRow extends EntryRow {
  readonly id: string;
  readonly deleted: boolean;
  readonly eTag: string;
}

/** What changed in a list, each row once and as it is now. */
export interface ListChanges {
  readonly rows: readonly SharePointRow[];
  /** Where to ask next time: for the next rows when `more`, else for changes. */
  readonly deltaPath: string;
  /** Rows are left that this reading did not come to. */
  readonly more?: true;
  /** True when `rows` is everything. */
  readonly whole: boolean;
}

/** A page of a list, and where the next one is. */
export interface ListPage {
  readonly rows: readonly SharePointRow[];
  readonly nextPath?: string;
}

/** The few things that we do with a SharePoint list. Of a document nothing is deleted, and only a meeting's state is ever changed. */
export interface SharePointList {
  readonly add: (fields: JsonObject, signal?: AbortSignal) => Promise<Result<SharePointRow, Failure>>;
  readonly change: (
    id: string,
    fields: JsonObject,
    eTag: string,
    signal?: AbortSignal,
  ) => Promise<Result<SharePointRow, Failure>>;
  /** Rows with this value in an indexed column. An empty answer is not proof: SharePoint was seen to give one by mistake. */
  readonly where: (
    column: string,
    value: string,
    signal?: AbortSignal,
    /** At most so many pages. */
    pages?: number,
  ) => Promise<Result<readonly SharePointRow[], Failure>>;
  /** What changed since `deltaPath`; everything without it, or when the service no longer takes it. At most so many pages. */
  readonly changes: (deltaPath?: string, signal?: AbortSignal, pages?: number) => Promise<Result<ListChanges, Failure>>;
  /** Rows at an address of its items, as `nextPath` of the page before gives it. At most so many pages. */
  readonly page: ReadPage;
  /** The rows with the highest values in an indexed column of moments, one page of them. */
  readonly latestBy: (column: string, signal?: AbortSignal) => Promise<Result<readonly SharePointRow[], Failure>>;
  /** A row as it was made; undefined where the list does not tell. */
  readonly firstVersion: (id: string, signal?: AbortSignal) => Promise<Result<EntryRow | undefined, Failure>>;
}

type Completed = Result<readonly SharePointRow[], Failure>;

const SCOPES = ["Sites.Selected"];
const MOST_AT_ONCE = 20;
const NOT_FOUND = 404;
/** What anybody reads of a long document before its older part has come. */
const MOST_LATEST = 200;
/** What was not found so often, in as many readings, is not there. */
const ASKED_IN_VAIN = 5;
/** A refusal that comes twice is meant: where nobody may read versions, nobody waits longer than for one more try. */
const REFUSED_FOR_GOOD = 2;

export const createSharePointList = (
  graph: GraphTransport,
  place: { readonly siteId: string; readonly listId: string; readonly what: Missing },
): SharePointList => {
  const items = graphPath`/sites/${place.siteId}/lists/${place.listId}/items`;
  const call = (rest: Pick<GraphCall, "method" | "path" | "effect"> & Partial<GraphCall>): GraphCall => ({
    scopes: SCOPES,
    what: place.what,
    ...rest,
  });
  const reading = (path: string, rest: Partial<GraphCall> = {}): GraphCall =>
    call({ method: "GET", path: withFields(path), effect: "reads", ...rest });
  const people: KnownPeople = new Map();
  let learning: Promise<unknown> = Promise.resolve();
  const missed = createMissed();

  const readChanges: SharePointList["changes"] = async (deltaPath, signal, wanted) => {
    // Without a token there is nothing to start over from.
    const accepts = deltaPath === undefined ? [] : GONE;
    const first = reading(deltaPath ?? `${items}/delta`, { accepts, signal });
    const pages = await readPages(graph, first, withFields, wanted);
    if (!pages.ok) return pages;
    if (pages.value.gone) return readChanges(undefined, signal);
    const rows = await completed(lastOfEach(await readInTurns(pages.value.items, readRows)), signal);
    if (!rows.ok) return rows;
    const { nextPath } = pages.value;
    const next = nextPath ?? pages.value.deltaPath ?? `${items}/delta`;
    const whole = deltaPath === undefined && nextPath === undefined;
    return ok({ rows: rows.value, deltaPath: next, whole, ...(nextPath !== undefined && { more: true }) });
  };

  /**
   * Rows with their columns and with the ids of their people. A delta need not tell either (docs/graph-facts.md); a row
   * asked for by itself does. One row for each person is asked for: the site's own number of them tells the rest.
   */
  const completed = async (told: readonly ToldRow[], signal?: AbortSignal): Promise<Completed> => {
    if (rowsToAsk(told, people).length === 0) return completedNow(told, signal);
    // One after the other: two readings at once need to learn of the same people, and ask for each once.
    const mine = learning.then(async () => completedNow(told, signal));
    learning = mine.catch(() => undefined);
    return mine;
  };

  const completedNow = async (told: readonly ToldRow[], signal?: AbortSignal): Promise<Completed> => {
    const rows = new Map(told.map((row) => [row.id, row]));
    const asked = rowsToAsk(told, people);
    for (let from = 0; from < asked.length; from += MOST_AT_ONCE) {
      const some = asked.slice(from, from + MOST_AT_ONCE);
      const answers = await Promise.all(some.map(async (id) => [id, await askForRow(id, signal)] as const));
      for (const [id, answer] of answers) {
        if (!answer.ok) return answer;
        rows.delete(id);
        if (missed.mayStillShow(id, answer.value !== undefined)) return err({ type: "Unavailable" });
        if (answer.value) rows.set(id, answer.value);
        if (answer.value) learnPeople(answer.value, people);
      }
    }
    return ok(await readInTurns([...rows.values()], (some) => some.map((row) => withPeople(row, people))));
  };

  /** Undefined for a row that the service does not find. */
  const askForRow = async (id: string, signal?: AbortSignal): Promise<Result<ToldRow | undefined, Failure>> => {
    const path = `${items}/${graphPath`${id}`}`;
    const answer = await graph.send(reading(path, { accepts: [NOT_FOUND], signal }));
    if (!answer.ok) return answer;
    return ok(answer.value.status === NOT_FOUND ? undefined : readRow(answer.value.body)[0]);
  };

  const readPage: ReadPage = async (path, signal, wanted) => {
    const read = await readPages(graph, reading(path, { signal }), withFields, wanted);
    if (!read.ok) return read;
    const rows = await completed(readRows(read.value.items), signal);
    if (!rows.ok) return rows;
    const { nextPath } = read.value;
    return ok({ rows: rows.value, ...(nextPath !== undefined && { nextPath }) });
  };

  return {
    changes: readChanges,
    ...createQueries(items, readPage),
    ...createWriting(graph, call, items, people),
    firstVersion: createFirstVersion(
      graph,
      (id, signal) => reading(`${items}/${graphPath`${id}`}/versions/1.0`, { signal }),
      missed,
      people,
    ),
  };
};

type ReadPage = (path: string, signal?: AbortSignal, wanted?: number) => Promise<Result<ListPage, Failure>>;

const createQueries = (items: string, readPage: ReadPage): Pick<SharePointList, "page" | "latestBy" | "where"> => {
  const readQuery = async (query: string, signal?: AbortSignal, wanted?: number): Promise<Completed> => {
    const read = await readPage(`${items}?${query}`, signal, wanted);
    return read.ok ? ok(read.value.rows) : read;
  };
  return {
    page: readPage,
    latestBy: (column, signal) =>
      readQuery(graphPath`$orderby=${`fields/${column} desc`}&$top=${MOST_LATEST}`, signal, 1),
    where: (column, value, signal, pages) =>
      readQuery(graphPath`$filter=${`fields/${column} eq ${odataText(value)}`}`, signal, pages),
  };
};

const createFirstVersion =
  (
    graph: GraphTransport,
    callOf: (id: string, signal?: AbortSignal) => GraphCall,
    missed: ReturnType<typeof createMissed>,
    people: KnownPeople,
  ): SharePointList["firstVersion"] =>
  async (id, signal) => {
    const call = callOf(id, signal);
    const answer = await graph.send(call);
    const [version] = answer.ok ? readRow(answer.value.body) : [];
    // A replica that lags behind has the row and not yet its versions, and an answer may arrive in part.
    const isFound = answer.ok ? version !== undefined && !version.isBare : !mayShowLater(answer.error);
    const most = !answer.ok && answer.error.type === "NotAllowed" ? REFUSED_FOR_GOOD : ASKED_IN_VAIN;
    if (missed.mayStillShow(call.path, isFound, most)) return err({ type: "Unavailable" });
    if (answer.ok) return ok(version && withPeople(version, people));
    return tellsNoVersion(answer.error) ? ok(undefined) : answer;
  };

const createWriting = (
  graph: GraphTransport,
  call: (rest: Pick<GraphCall, "method" | "path" | "effect"> & Partial<GraphCall>) => GraphCall,
  items: string,
  people: KnownPeople,
): Pick<SharePointList, "add" | "change"> => ({
  add: async (fields, signal) => {
    const answer = await graph.send(
      call({ method: "POST", path: items, body: { fields }, effect: "once", together: true, signal }),
    );
    return answer.ok ? ok(writtenRow(answer.value, fields, people)) : answer;
  },
  change: async (id, fields, eTag, signal) => {
    const path = graphPath`${id}`;
    const headers = { "If-Match": eTag };
    // With If-Match a second arrival is refused, so it may be repeated.
    const answer = await graph.send(
      call({ method: "PATCH", path: `${items}/${path}`, headers, body: { fields }, effect: "repeatable", signal }),
    );
    return answer.ok ? ok(writtenRow(answer.value, fields, people)) : answer;
  },
});

/**
 * What was told and not found when it was asked for, by its name: a replica can lag behind. A row that was deleted
 * meanwhile is not told by the next delta, so nobody asks for it again.
 */
const createMissed = () => {
  const times = new Map<string, number>();
  return {
    mayStillShow: (name: string, isFound: boolean, most = ASKED_IN_VAIN): boolean => {
      const missed = isFound ? 0 : (times.get(name) ?? 0) + 1;
      times.set(name, missed);
      return missed > 0 && missed < most;
    },
  };
};

/** A list without versions, a version that is gone, no right to see it. A passing trouble is a failure of the reading. */
const tellsNoVersion = (failure: Failure): boolean => mayShowLater(failure) || failure.type === "ConsentMissing";

/** A refusal that comes once is no answer for good: its author would be asked about words that stand. */
const mayShowLater = ({ type }: Failure): boolean =>
  type === "NotFound" || type === "Unavailable" || type === "UnexpectedAnswer" || type === "NotAllowed";

/** A link that Graph hands out may have lost the wish to see the columns. */
const withFields = (path: string): string =>
  /[?&](\$|%24)?expand=/i.test(path) ? path : `${path}${path.includes("?") ? "&" : "?"}$expand=fields`;

/** A person as Graph names them in a row: perhaps without an id. */
interface ToldPerson {
  readonly id?: string;
  readonly name?: string;
  readonly address?: string;
  /** The site's number of this person, from a column that the service itself writes. */
  readonly number?: string;
}

interface ToldRow extends Omit<SharePointRow, "createdBy" | "changedBy"> {
  readonly maker: ToldPerson;
  readonly changer: ToldPerson;
  /** Told without its columns. */
  readonly isBare?: true;
}

/** By number and name; null for somebody of whom Graph never tells an id, such as a deleted account. */
type KnownPeople = Map<string, RowPerson | null>;

const keyOf = ({ number, name }: ToldPerson): string => `${number ?? ""} ${name ?? ""}`;

const personIn = (told: ToldPerson, people: KnownPeople): RowPerson | null | undefined => {
  const { id, name, address, number } = told;
  if (id !== undefined) return { id, ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
  return number === undefined ? undefined : people.get(keyOf(told));
};

/**
 * Rows to ask for by themselves: those without columns, and one for each person who is not known yet. A maker is known
 * by number and name together: somebody who may add columns could add one that looks like the number.
 */
const rowsToAsk = (rows: readonly ToldRow[], people: KnownPeople): readonly string[] => {
  const asked = new Set<string>();
  const hoped = new Set<string>();
  for (const { id, deleted, isBare, maker, changer } of rows) {
    if (deleted) continue;
    const isAlone = maker.id === undefined && (maker.number === undefined || maker.name === undefined);
    if (isBare || isAlone) asked.add(id);
    else
      for (const person of [maker, changer]) {
        const isKnown = personIn(person, people) !== undefined || person.number === undefined;
        if (!isKnown && !hoped.has(keyOf(person))) asked.add(id);
        hoped.add(keyOf(person));
      }
  }
  return [...asked];
};

/** A delta may tell the last editor's number without a name. */
const learnPeople = ({ deleted, maker, changer }: ToldRow, people: KnownPeople): void => {
  for (const told of deleted ? [] : [maker, changer]) {
    if (told.number === undefined) continue;
    const person = told.id === undefined ? null : (personIn(told, people) ?? null);
    for (const key of [keyOf(told), keyOf({ number: told.number })])
      if (person !== null || !people.has(key)) people.set(key, person);
  }
};

/** Names its members one by one: an object's rest is slow to make, and there may be thousands of rows. */
const withPeople = (told: ToldRow, people: KnownPeople): SharePointRow => {
  const { id, eTag, deleted, fields, maker, changer, createdAt, changedAt } = told;
  const [createdBy, changedBy] = [personIn(maker, people), personIn(changer, people)];
  return {
    id,
    eTag,
    deleted,
    fields,
    ...(createdAt !== undefined && { createdAt }),
    ...(changedAt !== undefined && { changedAt }),
    ...(createdBy && { createdBy }),
    ...(!createdBy && maker.name !== undefined && { makerName: maker.name }),
    ...(changedBy && { changedBy }),
  };
};

const readRows = (items: readonly unknown[]): readonly ToldRow[] => items.flatMap(readRow);

const readRow = (item: unknown): readonly ToldRow[] => {
  if (!isRecord(item)) return [];
  const id = textOf(item.id);
  if (id === undefined) return [];
  const fields = objectOf(item.fields);
  const [createdAt, changedAt] = [parseInstant(item.createdDateTime), parseInstant(item.lastModifiedDateTime)];
  return [
    {
      id,
      eTag: textOf(item.eTag) ?? textOf(item["@odata.etag"]) ?? "",
      deleted: isRecord(item.deleted),
      fields,
      maker: toldPerson(item.createdBy, fields.AuthorLookupId),
      changer: toldPerson(item.lastModifiedBy, fields.EditorLookupId),
      ...(createdAt !== undefined && { createdAt }),
      ...(changedAt !== undefined && { changedAt }),
      ...(!isRecord(item.fields) && { isBare: true }),
    },
  ];
};

/** Nobody where an app without a person did it. */
const toldPerson = (identities: unknown, lookup: unknown): ToldPerson => {
  const user = objectOf(objectOf(identities).user);
  const [id, name, address] = [textOf(user.id), textOf(user.displayName), textOf(user.email)];
  const found = numberOf(lookup);
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(found !== undefined && { number: String(found) }),
  };
};

/** A delta may tell a row several times; its last word counts. */
const lastOfEach = (rows: readonly ToldRow[]): readonly ToldRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const writtenRow = ({ body, headers }: Answer, fields: JsonObject, people: KnownPeople): SharePointRow => {
  const [told] = readRow(body);
  const row = told === undefined ? { id: "", eTag: "" } : withPeople(told, people);
  return { ...row, eTag: row.eTag || (headers.etag ?? ""), deleted: false, fields };
};

/** Some ten milliseconds on a slow machine. */
const IN_ONE_GO = 1_000;

/** What `read` makes of many items, in their order. After each thousand the page may draw and answer presses. */
const readInTurns = async <Item, Read>(
  items: readonly Item[],
  read: (some: readonly Item[]) => readonly Read[],
): Promise<readonly Read[]> => {
  if (items.length <= IN_ONE_GO) return read(items);
  const all: Read[] = [];
  for (let from = 0; from < items.length; from += IN_ONE_GO) {
    if (from > 0) await new Promise((next) => setTimeout(next));
    for (const each of read(items.slice(from, from + IN_ONE_GO))) all.push(each);
  }
  return all;
};
