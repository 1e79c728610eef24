import { ENTRY_SCHEMA, type Entry, type EntryContent } from "../../domain/document/entry";
import { inOneOrder } from "../../domain/document/knownDocument";
import type { Pair } from "../../domain/people/pair";
import { isUlid, type PersonId, type SessionId } from "../../domain/shared/ids";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { isWordsOnly, readContent } from "./entryContent";
import { numberOf, parseJson, textOf, type JsonObject } from "../transport/json";

/** A row that may hold an entry. A OneNote line and a row of a saved file have no `createdBy`. */
export interface EntryRow {
  readonly fields: JsonObject;
  /** Who made the row, by their sign-in: SharePoint says it, no column can. Absent when an app made it. */
  readonly createdBy?: RowPerson;
  /** Who wrote in it last. */
  readonly changedBy?: RowPerson;
}

interface RowPerson {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
}

/** A line of text in SharePoint holds 255 characters. */
const LONGEST_LINE = 255;

/** The columns of one entry. A person who opens the list in SharePoint reads Title and Body. */
export const entryFields = (entry: Entry): JsonObject => ({
  Title: line(`${isoText(entry.at).slice(0, 10)} · ${entry.authorName} · ${kindOf(entry.content)}`),
  EntryId: entry.id,
  PairKey: entry.pair,
  Kind: kindOf(entry.content),
  AtUtc: isoText(entry.at),
  AuthorKey: entry.author,
  AuthorName: line(entry.authorName),
  Lang: entry.lang,
  Body: entry.text,
  SchemaVer: entry.schema,
  ...(entry.session !== undefined && { SessionKey: entry.session }),
  ...(entry.supersedes !== undefined && { Supersedes: entry.supersedes }),
  ...(entry.removes !== undefined && { Removes: entry.removes }),
  ...(entry.guide && { Guide: guideText(entry.guide) }),
  ...dataOf(entry),
});

/** The entry in this row; undefined for a row of another pair, or one made by hand without an EntryId. */
export const readEntry = (row: EntryRow, pair: Pair): Entry | undefined => {
  const { fields } = row;
  const [id, at, author] = [textOf(fields.EntryId), parseInstant(fields.AtUtc), authorOf(row)];
  if (id === undefined || !isUlid(id) || author === undefined || at === undefined) return undefined;
  if ((textOf(fields.PairKey) ?? pair.id) !== pair.id) return undefined;
  const schema = numberOf(fields.SchemaVer) ?? ENTRY_SCHEMA;
  const session = textOf(fields.SessionKey);
  const guide = readGuide(textOf(fields.Guide));
  const supersedes = textOf(fields.Supersedes);
  const removes = textOf(fields.Removes);
  return {
    id,
    schema,
    pair: pair.id,
    author: author.id,
    authorName: author.name,
    at,
    lang: textOf(fields.Lang) ?? "und",
    text: textOf(fields.Body) ?? "",
    ...contentOf(textOf(fields.Kind) ?? "note", dataIn(textOf(fields.Data)), schema, author.wroteItAll),
    ...(session !== undefined && { session: session as SessionId }),
    ...(guide && { guide }),
    ...(supersedes !== undefined && isUlid(supersedes) && { supersedes }),
    ...(removes !== undefined && isUlid(removes) && { removes }),
  };
};

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
  /** False when the row's author differs from the entry's, or when another person edited it later. */
  readonly wroteItAll: boolean;
}

/** Both people may write in the list, so a column can claim any author. The sign-in that made the row is the author. */
const authorOf = ({ fields, createdBy, changedBy }: EntryRow): Author | undefined => {
  const claimed = textOf(fields.AuthorKey);
  if (claimed === undefined) return undefined;
  const creator = createdBy ?? { id: claimed };
  const isOwn = isSamePerson(creator.id, claimed);
  return {
    id: (isOwn ? claimed : creator.id) as PersonId,
    name: creator.name ?? (isOwn ? textOf(fields.AuthorName) : undefined) ?? "",
    wroteItAll: isOwn && (changedBy === undefined || isSamePerson(changedBy.id, creator.id)),
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

/** Hand-written text in place of JSON stays text. */
const dataIn = (text: string | undefined): unknown => {
  const data = text === undefined ? undefined : parseJson(text);
  return data === undefined ? text : data;
};

type Guide = NonNullable<Entry["guide"]>;

/** Where in a guide something was written, in one word. */
export const guideText = ({ id, version, step }: Guide): string => `${id}@${version}#${step}`;

export const readGuide = (text: string | undefined): Entry["guide"] => {
  const [, id, version, step] = /^(.+)@([^@#]+)#(.+)$/.exec(text ?? "") ?? [];
  return id && version && step ? { id, version, step } : undefined;
};
