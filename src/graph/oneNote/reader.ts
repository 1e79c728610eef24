import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { readPage, type PageContent } from "./page";
import type { ListedPage, OneNoteSection } from "./section";

/** Makes a document of HTML without running anything in it. */
export type ParseHtml = (html: string) => Document;

/**
 * A strict page policy reports every inline style, also in a document that is never shown. Only what stands inside of tags
 * goes: in text, OneNote writes `<` as `&lt;`.
 */
const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=(?:"[^"]*"|'[^']*')/gi, ""));

/** Reads pages of a pair's section. Undefined is a page that cannot be read now: not yet there, cut, or empty. */
export interface OneNoteReader {
  readonly read: (page: ListedPage, signal?: AbortSignal) => Promise<Result<PageContent | undefined, Failure>>;
  /** As many as can be read now. Fails only when nothing could be read. */
  readonly readAll: (
    pages: readonly ListedPage[],
    signal?: AbortSignal,
  ) => Promise<Result<ReadonlyMap<string, PageContent>, Failure>>;
}

export const createOneNoteReader = (section: OneNoteSection, pair: Pair, parse: ParseHtml): OneNoteReader => {
  const read: OneNoteReader["read"] = async ({ id, createdAt }, signal) => {
    const html = await section.content(id, signal);
    if (html.ok)
      return ok(isWhole(html.value) ? readPage(parse(withoutStyles(html.value)), pair, createdAt) : undefined);
    return html.error.type === "NotFound" ? ok(undefined) : html;
  };

  const readAll: OneNoteReader["readAll"] = async (pages, signal) => {
    const contents = new Map<string, PageContent>();
    let failure: Failure | undefined;
    const readInto = async (page: ListedPage): Promise<void> => {
      if (failure !== undefined && stopsAll(failure)) return;
      const content = await read(page, signal);
      if (!content.ok) failure = content.error;
      else if (content.value) contents.set(page.id, content.value);
    };
    const rest = [...pages];
    const inTurn = async (): Promise<void> => {
      for (let page = rest.shift(); page; page = rest.shift()) await readInto(page);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
    return failure !== undefined && contents.size === 0 ? err(failure) : ok(contents);
  };
  return { read, readAll };
};

/** A page that was cut on its way would seem to have lost the entries behind the cut. */
const isWhole = (html: string): boolean => /<\/html>\s*$/i.test(html);

const AT_ONCE = 3;

/** The next page would meet the same obstacle. */
const stopsAll = ({ type }: Failure): boolean => type !== "Unavailable" && type !== "UnexpectedAnswer";
