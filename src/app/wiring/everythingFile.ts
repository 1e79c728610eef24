import { ownCopies } from "../../domain/document/sharing";
import type { Pair } from "../../domain/people/pair";
import type { OwnFile } from "../../domain/people/ownFile";
import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { isoText } from "../../domain/time/isoText";
import { documentData, readDocumentData } from "../../graph/documentFile";
import { arrayOf, objectOf, parseJson } from "../../graph/transport/json";
import type { BroughtBack, Services } from "../../ui/services";

export interface EverythingParts extends Pick<Services, "me" | "openDocument"> {
  readonly clock: Clock;
  /** The person's own files, by name in the export. */
  readonly own: Readonly<Record<string, OwnFile & { readonly load: () => Promise<unknown> }>>;
}

const FORMAT = "meridian-everything";
const VERSION = 1;

/** Everything that a person can read, as a file that is readable for people too. */
export const everythingFile = ({ clock, openDocument, own }: EverythingParts, pairs: readonly Pair[]): string => {
  const at = clock.now();
  const file = {
    format: FORMAT,
    version: VERSION,
    writtenAt: isoText(at),
    documents: pairs.map((pair) => ({ pair: pair.id, ...documentData(pair, openDocument(pair).everything(), at) })),
    ...Object.fromEntries(Object.entries(own).map(([name, { file: ofOwn }]) => [name, ofOwn()])),
  };
  return JSON.stringify(file, undefined, 2);
};

/** Imports a file: the person's own entries into each document, and missing items into their own files. */
export const bringInEverything = async (
  parts: EverythingParts,
  text: string,
  pairs: readonly Pair[],
): Promise<Result<BroughtBack, Failure>> => {
  const file = objectOf(parseJson(text));
  if (file.format !== FORMAT)
    return err({ type: "BadInput", field: "format", value: "", problem: "is not a file of Meridian" });
  let total: BroughtBack = { own: 0, entries: 0, waiting: 0, unread: 0 };
  for (const [name, { bringBack }] of Object.entries(parts.own)) {
    if (!isRecord(file[name])) continue;
    const back = await bringBack(file[name]);
    if (!back.ok) return back;
    total = { ...total, own: total.own + back.value };
  }
  for (const document of arrayOf(file.documents)) {
    const brought = await bringInDocument(parts, document, pairs);
    if (!brought.ok) return brought;
    const { entries, waiting, unread } = brought.value;
    total = {
      own: total.own,
      entries: total.entries + entries,
      waiting: total.waiting + waiting,
      unread: total.unread + unread,
    };
  }
  return ok(total);
};

const bringInDocument = async (
  { me, openDocument }: EverythingParts,
  raw: unknown,
  pairs: readonly Pair[],
): Promise<Result<Omit<BroughtBack, "own">, Failure>> => {
  const saved = objectOf(raw);
  const pair = pairs.find(({ id }) => id === saved.pair);
  // A pair that is not here: its readers are unknown, so nothing is imported.
  if (!pair) return ok({ entries: 0, waiting: arrayOf(saved.entries).length, unread: 0 });
  const read = readDocumentData(saved, pair);
  if (!read.ok) return ok({ entries: 0, waiting: 0, unread: 1 });
  const { own, others } = ownCopies(read.value.entries, me.id, pair);
  const document = openDocument(pair);
  const taken = await document.bringIn(own);
  if (!taken.ok) return taken;
  const here = new Set(document.everything().map(({ id }) => id));
  const waiting = others.filter(({ id }) => !here.has(id)).length;
  return ok({ entries: taken.value, waiting, unread: read.value.unread });
};
