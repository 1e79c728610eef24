import { type FilePreview, previewOf } from "../../domain/document/store/broughtIn";
import type { Pair } from "../../domain/people/pair";
import type { OwnFile } from "../../domain/people/ownFile";
import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { isoText } from "../../domain/time/isoText";
import { documentData, readDocumentData } from "../../graph/documentFile";
import { arrayOf, objectOf, parseJson } from "../../graph/transport/json";
import type { BroughtBack, EverythingPreview, Services } from "../../ui/services";

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

/** What a file would bring: the person's own entries into each document that is here, and their own files. */
export const previewEverything = (
  { me, openDocument, own }: EverythingParts,
  text: string,
  pairs: readonly Pair[],
): Result<EverythingPreview, Failure> => {
  const file = objectOf(parseJson(text));
  if (file.format !== FORMAT)
    return err({ type: "BadInput", field: "format", value: "", problem: "is not a file of Meridian" });
  const documents: EverythingPreview["documents"][number][] = [];
  let [elsewhere, unread] = [0, 0];
  for (const saved of arrayOf(file.documents).map(objectOf)) {
    const pair = pairs.find(({ id }) => id === saved.pair);
    const read = pair && readDocumentData(saved, pair);
    // A pair that is not here: its readers are unknown, so nothing is imported.
    if (!pair) elsewhere += arrayOf(saved.entries).length;
    else if (!read?.ok) unread += 1;
    else
      documents.push({
        pair,
        preview: previewOf(read.value, { me: me.id, pair, here: openDocument(pair).everything() }),
      });
  }
  const saved = Object.keys(own).flatMap((name) => (isRecord(file[name]) ? [[name, file[name]] as const] : []));
  return ok({ documents, own: Object.fromEntries(saved), elsewhere, unread });
};

/** Brings in what was previewed, and the items that are missing in the person's own files. */
export const bringInEverything = async (
  { openDocument, own: books }: EverythingParts,
  { documents, own: saved, elsewhere, unread }: EverythingPreview,
): Promise<Result<BroughtBack, Failure>> => {
  let [own, entries] = [0, 0];
  for (const [name, { bringBack }] of Object.entries(books)) {
    if (!isRecord(saved[name])) continue;
    const back = await bringBack(saved[name]);
    if (!back.ok) return back;
    own += back.value;
  }
  for (const { pair, preview } of documents) {
    const taken = await openDocument(pair).bringIn(preview.entries);
    if (!taken.ok) return taken;
    entries += taken.value;
  }
  const sum = (of: (preview: FilePreview) => number): number =>
    documents.reduce((total, { preview }) => total + of(preview), 0);
  return ok({
    own,
    entries,
    waiting: elsewhere + sum(({ waiting }) => waiting),
    unread: unread + sum((preview) => preview.unread),
  });
};
