import type { NotebookPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { isRecord } from "../../domain/shared/shape";
import type { Instant } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import { type GraphCall, graphPath } from "../transport/call";
import { codeOf, resultOfAnswer, unexpected } from "../transport/failures";
import { objectOf, textOf } from "../transport/json";
import { readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";

/** A page as listed in its section. The list is up to date at once; a new page requested by id may lag. */
export interface ListedPage {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Instant;
  /** Moves when the page's text changes. Whole seconds, so two changes may share one. */
  readonly stamp: string;
}

/** What a section lists. */
interface Listing {
  /** Oldest first: of two pages for the same key, the older one is written on. */
  readonly pages: readonly ListedPage[];
  /** False when only the pages that changed last were listed. */
  readonly isWhole: boolean;
}

/** The requests to a section. Nothing is ever replaced or deleted. */
export interface OneNoteSection {
  /**
   * The pages that changed last, in one request; all pages when none of those `isKnown`, because more may have changed
   * than one answer lists.
   */
  readonly changed: (isKnown: (page: ListedPage) => boolean, signal?: AbortSignal) => Promise<Result<Listing, Failure>>;
  readonly all: (signal?: AbortSignal) => Promise<Result<Listing, Failure>>;
  /** The HTML of a page. */
  readonly content: (pageId: string, signal?: AbortSignal) => Promise<Result<string, Failure>>;
  /** "full" when the section takes no more pages. */
  readonly addPage: (html: string, signal?: AbortSignal) => Promise<Result<ListedPage | "full", Failure>>;
  /** One change, of one block or several, that happens whole or not at all. `body` is always there, whatever people have deleted. */
  readonly append: (pageId: string, html: readonly string[], signal?: AbortSignal) => Promise<Result<void, Failure>>;
}

const SCOPES = ["Notes.ReadWrite"];
const MOST_LISTED = 100;
/** Between two looks hardly more pages change than this. */
const FEW = 20;
const SECTION_IS_FULL = 507;

export const createOneNoteSection = (service: GraphTransport, place: NotebookPlace): OneNoteSection => {
  const graph = withNotebookFailures(service);
  const base = `/${place.owner}${graphPath`/${place.ownerId}/onenote`}`;
  const pages = `${base}${graphPath`/sections/${place.sectionId}/pages`}`;
  const contentOf = (pageId: string): string => `${base}${graphPath`/pages/${pageId}/content`}`;
  const call = (rest: Pick<GraphCall, "method" | "path" | "effect"> & Partial<GraphCall>): GraphCall => ({
    scopes: SCOPES,
    what: "document",
    // Retrying while OneNote throttles extends the ban; the next pass comes soon enough.
    tryOnce: true,
    ...rest,
  });

  const select = `${pages}?$select=id,title,createdDateTime,lastModifiedDateTime`;
  const all: OneNoteSection["all"] = async (signal) => {
    // By creation: a page that changes meanwhile does not move the others from one answer to the next.
    const path = `${select}&$orderby=createdDateTime&$top=${MOST_LISTED}`;
    const listed = await readPages(graph, call({ method: "GET", path, effect: "reads", signal }));
    if (!listed.ok) return listed;
    return ok({ pages: listed.value.items.flatMap(readListed).toSorted(oldestFirst), isWhole: true });
  };

  return {
    all,
    changed: async (isKnown, signal) => {
      const path = `${select}&$orderby=lastModifiedDateTime desc&$top=${FEW}`.replaceAll(" ", "%20");
      const answer = await graph.send(call({ method: "GET", path, effect: "reads", signal }));
      if (!answer.ok) return answer;
      const { value, "@odata.nextLink": next } = objectOf(answer.value.body);
      if (!Array.isArray(value)) return err(unexpected("GET pages", "no `value` array"));
      const few = value.flatMap(readListed).toSorted(oldestFirst);
      return next === undefined || few.some(isKnown) ? ok({ pages: few, isWhole: next === undefined }) : all(signal);
    },
    content: async (pageId, signal) => {
      const reading = { method: "GET", effect: "reads", alone: true, answers: "html" } as const;
      const headers = { Accept: "text/html" };
      const answer = await graph.send(call({ ...reading, path: contentOf(pageId), headers, signal }));
      return answer.ok ? ok(typeof answer.value.body === "string" ? answer.value.body : "") : answer;
    },
    addPage: async (html, signal) => {
      const sending = { method: "POST", path: pages, effect: "once", accepts: [SECTION_IS_FULL] } as const;
      const answer = await graph.send(
        call({ ...sending, headers: { "Content-Type": "text/html" }, body: html, signal }),
      );
      if (!answer.ok) return answer;
      if (answer.value.status === SECTION_IS_FULL) return ok("full");
      const [page] = readListed(answer.value.body);
      // OneNote was seen to answer "done" and to have made nothing.
      return page ? ok(page) : err({ type: "OutcomeUnknown" });
    },
    append: async (pageId, html, signal) => {
      const body = html.map((content) => ({ target: "body", action: "append", content }));
      const answer = await graph.send(call({ method: "PATCH", path: contentOf(pageId), effect: "once", body, signal }));
      if (!answer.ok) return answer;
      return answer.value.status === 204 ? ok(undefined) : err(unexpected("PATCH content", `${answer.value.status}`));
    },
  };
};

const readListed = (item: unknown): readonly ListedPage[] => {
  const { id, title, createdDateTime, lastModifiedDateTime } = objectOf(item);
  const [known, createdAt] = [textOf(id), parseInstant(createdDateTime)];
  if (!isRecord(item) || known === undefined || createdAt === undefined) return [];
  return [{ id: known, title: textOf(title) ?? "", createdAt, stamp: textOf(lastModifiedDateTime) ?? "" }];
};

const oldestFirst = (a: ListedPage, b: ListedPage): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** OneNote's numbers for what stands in the way. Microsoft lists them without the status that comes with them. */
const REFUSALS: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ["10004", { type: "NotebookRefused", why: "locked" }],
  ["10006", { type: "NotebookRefused", why: "damaged" }],
  ["10008", { type: "NotebookRefused", why: "crowded" }],
  ["10012", { type: "NotebookRefused", why: "check-out" }],
  ["10013", { type: "NotebookRefused", why: "crowded" }],
  ["10016", { type: "NotebookRefused", why: "crowded" }],
  // The notebook of a private channel, which OneNote does not open from its team.
  ["20160", { type: "NotAllowed", what: "private-channel" }],
]);

const MAY_SAY_WHY = [400, 403, 404, 409, 412, 423, 500, 503, 507];

/** OneNote as `graph` reaches it, with its numbers made into failures that our screens have words for. */
export const withNotebookFailures = (graph: GraphTransport): GraphTransport => ({
  pathOf: graph.pathOf,
  send: async (call) => {
    const answer = await graph.send({ ...call, accepts: MAY_SAY_WHY });
    if (!answer.ok || answer.value.status < 400) return answer;
    const refusal = REFUSALS.get(codeOf(answer.value));
    return refusal ? err(refusal) : resultOfAnswer(call, answer.value);
  },
});
