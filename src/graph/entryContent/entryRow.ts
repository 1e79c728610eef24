import { ENTRY_SCHEMA, type Entry, type EntryContent } from "../../domain/document/entry";
import { inOneOrder } from "../../domain/document/store/knownDocument";
import { withoutTail, withTail } from "../../domain/document/store/readableTail";
import type { Pair } from "../../domain/people/pair";
import { type EntryId, isUlid, type PersonId, type SessionId, ulid, ulidTime } from "../../domain/shared/ids";
import { type Instant, MS_PER_DAY, toInstant } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { isWordsOnly, readContent } from "./entryContent";
import { numberOf, parseJson, textOf, type JsonObject } from "../transport/json";

/** A row that may hold an entry, and what the service itself says about it: no column is believed about that. */
export interface EntryRow {
  readonly id: string;
  readonly fields: JsonObject;
  /** Who made the row, by their sign-in. Absent when an app made it, or when the service names nobody. */
  readonly createdBy?: RowPerson;
  /** The service's name for a maker of whom it tells no id, such as a deleted account: a name proves nobody. */
  readonly makerName?: string;
  /** Who wrote in it last. */
  readonly changedBy?: RowPerson;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
}

/** Somebody by their sign-in. */
export interface RowPerson {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
}

/** A line of text in SharePoint holds 255 characters. */
const LONGEST_LINE = 255;

/** What an entry says in words, for who reads a store without this app. */
export interface ToldEntry {
  /** What it is, or in one sentence all that it says: "Promise". */
  readonly what: string;
  /** Its facts, each as a line. The author's own words are not among them. */
  readonly lines: readonly string[];
}

/** The columns of one entry. A person who opens the list in SharePoint reads Title and Body. */
export const entryFields = (entry: Entry, told?: ToldEntry): JsonObject => ({
  Title: line(`${isoText(entry.at).slice(0, 10)} · ${entry.authorName} · ${told?.what ?? kindOf(entry.content)}`),
  EntryId: entry.id,
  PairKey: entry.pair,
  Kind: kindOf(entry.content),
  AtUtc: isoText(entry.at),
  AuthorKey: entry.author,
  AuthorName: line(entry.authorName),
  Lang: entry.lang,
  Body: hasTail(entry.content) ? withTail(entry.text, told?.lines ?? []) : entry.text,
  SchemaVer: entry.schema,
  ...(entry.session !== undefined && { SessionKey: entry.session }),
  ...(entry.supersedes !== undefined && { Supersedes: entry.supersedes }),
  ...(entry.removes !== undefined && { Removes: entry.removes }),
  ...(entry.guide && { Guide: guideText(entry.guide) }),
  ...dataOf(entry),
});

/** A note has no facts, and what only a newer version understands keeps the words that it came with. */
const hasTail = ({ kind }: EntryContent): boolean => !isWordsOnly(kind) && kind !== "other";

/** Longest words of one entry, in characters; lists take far fewer. */
const LONGEST_TEXT = 2_000_000;

/** The entry in columns that are believed, in a file of one's own; undefined for a row of another pair, or without an id. */
export const readWrittenEntry = (fields: JsonObject, pair: Pair): Entry | undefined => {
  const author = textOf(fields.AuthorKey);
  const name = textOf(fields.AuthorName) ?? "";
  return author === undefined ? undefined : entryIn(fields, { id: author as PersonId, name, wroteItAll: true }, pair);
};

const entryIn = (fields: JsonObject, author: Author, pair: Pair): Entry | undefined => {
  const [id, at] = [textOf(fields.EntryId), parseInstant(fields.AtUtc)];
  if (id === undefined || !isUlid(id) || at === undefined || textOf(fields.AuthorKey) === undefined) return undefined;
  if ((textOf(fields.PairKey) ?? pair.id) !== pair.id) return undefined;
  const schema = numberOf(fields.SchemaVer) ?? ENTRY_SCHEMA;
  const session = textOf(fields.SessionKey);
  const guide = readGuide(textOf(fields.Guide));
  const supersedes = textOf(fields.Supersedes);
  const removes = textOf(fields.Removes);
  const kind = textOf(fields.Kind) ?? "note";
  const content = contentOf(kind, dataIn(textOf(fields.Data)), schema, author.wroteItAll);
  return {
    id,
    schema,
    pair: pair.id,
    author: author.id,
    authorName: author.name,
    at,
    lang: textOf(fields.Lang) ?? "und",
    text: hasTail(content.content) ? withoutTail(wordsIn(fields)) : wordsIn(fields),
    ...content,
    ...(session !== undefined && { session: session as SessionId }),
    ...(guide && { guide }),
    ...(supersedes !== undefined && isUlid(supersedes) && { supersedes }),
    ...(removes !== undefined && isUlid(removes) && { removes }),
  };
};

const wordsIn = ({ Body }: JsonObject): string => (textOf(Body) ?? "").slice(0, LONGEST_TEXT);

/**
 * True when somebody wrote in the row after it was made. The app never does: an entry is what stood in its row first.
 * Without a word of the service about that, it may have happened.
 */
export const isTouched = ({ createdBy, changedBy, createdAt, changedAt }: EntryRow): boolean => {
  if (createdBy !== undefined && changedBy !== undefined && !isSamePerson(createdBy.id, changedBy.id)) return true;
  if (createdAt === undefined || changedAt === undefined) return changedBy === undefined;
  return changedAt - createdAt > BEING_MADE_MS;
};

/** A service may make a row in several steps, and tells whole seconds. */
const BEING_MADE_MS = 10_000;

/** What else is known of a row. */
interface RowKnowledge {
  /** The row as it was made, when it was touched since. */
  readonly first?: EntryRow | undefined;
  /** The entry that this device has read from the row before. */
  readonly readAs?: EntryId | undefined;
}

/**
 * The entry in a row of a list; undefined for a row of another pair, or one made by hand without an EntryId.
 *
 * The author is the sign-in that made the row, and the entry is what that person wrote when the row was made. A later
 * change is told by `changedBy`; where the first words are not to be had, the present ones stand under nobody's name.
 */
export const readEntry = (row: EntryRow, pair: Pair, known: RowKnowledge = {}): Entry | undefined => {
  try {
    return readRow(row, pair, known);
  } catch {
    // Whatever somebody wrote into one row, it must not keep both from all the others.
    return entryOfNobody(row, pair, known.readAs);
  }
};

const readRow = (row: EntryRow, pair: Pair, { first, readAs }: RowKnowledge): Entry | undefined => {
  const wasTouched = isTouched(row);
  const now = entryIn(row.fields, authorOf(row), pair);
  const made = wasTouched ? first && madeIn(first, row, pair) : row.createdBy && now;
  if (made === undefined || (!wasTouched && readAs !== undefined && made.id !== readAs)) {
    return now === undefined && readAs === undefined ? undefined : entryOfNobody(row, pair, readAs ?? now?.id);
  }
  const isAsMade = now !== undefined && inOneOrder(now) === inOneOrder(made);
  return isAsMade || !wasTouched ? made : { ...made, changedBy: changerOf(row) };
};

/** What the row's maker wrote in its first version; undefined when it is not proved that this is theirs. */
const madeIn = (first: EntryRow, row: EntryRow, pair: Pair): Entry | undefined => {
  const [maker, writer] = [row.createdBy, first.changedBy];
  const [madeAt, writtenAt] = [row.createdAt, first.changedAt];
  if (maker === undefined || writer === undefined || !isSamePerson(maker.id, writer.id)) return undefined;
  if (madeAt === undefined || writtenAt === undefined || writtenAt - madeAt > BEING_MADE_MS) return undefined;
  return entryIn(first.fields, authorOf({ ...row, fields: first.fields, changedBy: writer }), pair);
};

/** No real id: it is nobody's. */
const NOBODY = "nobody" as PersonId;
const DAYS_APART_MS = 2 * MS_PER_DAY;

/** Words in the list of which nobody is proved to be the author: they have no part in what the document says. */
const entryOfNobody = (row: EntryRow, pair: Pair, id: EntryId | undefined): Entry => {
  const at = row.createdAt ?? toInstant(id === undefined ? 0 : ulidTime(id));
  // A time that is far from the service's would put the words at the beginning or the end of the document for ever.
  const isPlausible = id !== undefined && Math.abs(ulidTime(id) - at) <= DAYS_APART_MS;
  return {
    id: isPlausible ? id : (ulid(at, new TextEncoder().encode(row.id.padStart(10, "0").slice(-10))) as EntryId),
    schema: ENTRY_SCHEMA,
    pair: pair.id,
    author: NOBODY,
    authorName: isTouched(row) ? "" : (row.makerName ?? ""),
    at,
    lang: "und",
    text: wordsIn(row.fields),
    content: { kind: "by-hand", where: "list" },
    ...(isTouched(row) && { changedBy: changerOf(row) }),
  };
};

const changerOf = ({ changedBy, changedAt }: EntryRow): NonNullable<Entry["changedBy"]> => ({
  ...(changedBy?.name !== undefined && { name: changedBy.name }),
  ...(changedAt !== undefined && { at: changedAt }),
});

const line = (text: string): string => text.replace(/\s+/g, " ").slice(0, LONGEST_LINE);

/** The kind under the name that its writer gave it. */
export const kindOf = (content: EntryContent): string => (content.kind === "other" ? content.name : content.kind);

/** Everything but the words, as JSON. A note has nothing else. */
export const dataOf = ({ content, carried }: Pick<Entry, "content" | "carried">): { readonly Data?: string } => {
  const data = carried === undefined ? factsOf(content) : carried;
  return data === undefined ? {} : { Data: JSON.stringify(data) };
};

const factsOf = (content: EntryContent): unknown => {
  if (content.kind === "other") return content.data;
  const { kind, ...facts } = content;
  return isWordsOnly(kind) ? undefined : facts;
};

interface Author {
  readonly id: PersonId;
  readonly name: string;
  /** False when the entry names another author than the one who made its row. */
  readonly wroteItAll: boolean;
}

/** Both people may write in the list, so a column can claim any author. The sign-in that made the row is the author. */
const authorOf = ({ fields, createdBy }: EntryRow): Author => {
  const claimed = textOf(fields.AuthorKey);
  const isOwn = claimed !== undefined && createdBy !== undefined && isSamePerson(createdBy.id, claimed);
  return {
    id: isOwn ? (claimed as PersonId) : ((createdBy?.id ?? NOBODY) as PersonId),
    name: createdBy?.name ?? (isOwn ? textOf(fields.AuthorName) : undefined) ?? "",
    wroteItAll: isOwn,
  };
};

/** A GUID may come in capitals. */
const isSamePerson = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * What a newer version wrote may mean something else under the same name, so it is carried, not understood.
 * Fields that a newer version added are carried along. Hours and meetings count only in their author's own hand.
 */
export const contentOf = (
  kind: string,
  data: unknown,
  schema: number,
  isOwnHand: boolean,
): Pick<Entry, "content" | "carried"> => {
  const isKnown = schema <= ENTRY_SCHEMA && (isWordsOnly(kind) || isOwnHand);
  const content = isKnown ? readContent(kind, data) : ({ kind: "other", name: kind, data } as const);
  const isWhole = data === undefined || inOneOrder(factsOf(content)) === inOneOrder(data);
  return isWhole ? { content } : { content, carried: data };
};

/** Longest data of one entry, in characters: more than a column of a list takes. */
const LONGEST_DATA = 100_000;

/** Hand-written text in place of JSON stays text; so does what is too long or too deep to be of this app. */
const dataIn = (text: string | undefined): unknown => {
  const data = text === undefined || text.length > LONGEST_DATA ? undefined : parseJson(text);
  return data === undefined ? text : data;
};

type Guide = NonNullable<Entry["guide"]>;

/** Where in a guide something was written, in one word. */
export const guideText = ({ id, version, step }: Guide): string => `${id}@${version}#${step}`;

export const readGuide = (text: string | undefined): Entry["guide"] => {
  const [, id, version, step] = /^(.+)@([^@#]+)#(.+)$/.exec(text ?? "") ?? [];
  return id && version && step ? { id, version, step } : undefined;
};
