import { ulid } from "../../../domain/shared/ids";
import { isoText } from "../../../domain/time/isoText";
import type { Instant } from "../../../domain/time/interval";
import { readPageInput } from "../onenote/pageInput";
import type { RowChange, PageRow } from "../rows";
import type { SeedPair } from "../../seed/pairs";
import type { SeedPerson } from "../../seed/people";
import { stableBytes, stableGuid } from "../../seed/stable";

/** An entry of a pair's document, before it has a row or a place on a page. */
export interface SeedEntry {
  readonly author: SeedPerson;
  readonly at: Instant;
  readonly kind: "availability" | "meeting";
  readonly data: object;
}

/** The notebook of the pair's group, with a section for its document: empty, or one page for each month. */
export const plantNotebook = (
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
const entryHtml = (pair: SeedPair, { author, at, kind, data }: SeedEntry, index: number): string => {
  const id = ulid(at, stableBytes(`${pair.id} ${author.id} ${kind} ${index}`));
  const when = isoText(at).slice(0, 16).replace("T", " ");
  const facts = { by: author.id, lang: "en", empty: true, kind, data };
  return [
    `<div data-id="mc1-e-${id}"><p data-id="mc1-h-${id}"><b>${author.name}</b> · ${when} UTC · ${kind}</p>`,
    `<p data-id="mc1-q-${id}" style="font-size:8pt">[${id} ${JSON.stringify(facts).replaceAll(" ", "\\u0020")}]</p></div>`,
  ].join("");
};
