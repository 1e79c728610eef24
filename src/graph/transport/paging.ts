import { isRecord } from "../../domain/shared/shape";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import type { GraphCall } from "./call";
import { unexpected } from "./failures";
import type { GraphTransport } from "./transport";

/** All the items of a listing. */
interface Pages {
  readonly items: readonly unknown[];
  /** Where to ask for changes later, when the listing was a delta. */
  readonly deltaPath?: string;
  /** Where to read on, when only so many pages were wanted. */
  readonly nextPath?: string;
  /** The listing's token is too old (410), or not understood any more (400): ask for everything. Only when the call accepts that. */
  readonly gone: boolean;
}

/** What a service answers to a token that it no longer takes; `accepts` of a call that was made with one. */
export const GONE: readonly number[] = [400, 410];

/** More pages than any listing of ours has: a service that never ends is refused. */
const MOST_PAGES = 10_000;

/**
 * Follows `@odata.nextLink` to the end, or for `wanted` pages, below our own base address only. `asked` puts back what a link may have lost of
 * the first question.
 */
export const readPages = async (
  graph: GraphTransport,
  first: GraphCall,
  asked: (path: string) => string = (path) => path,
  wanted = MOST_PAGES,
): Promise<Result<Pages, Failure>> => {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let path = first.path;
  for (;;) {
    seen.add(path);
    const answer = await graph.send({ ...first, path });
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (GONE.includes(status)) return ok({ items: [], gone: true });
    if (!isRecord(body) || !Array.isArray(body.value)) return err(unexpected(fromOf(first), "no `value` array"));
    items.push(...body.value);
    const next = linkOf(body["@odata.nextLink"]);
    if (next === undefined) return ok({ items, gone: false, ...deltaOf(graph, body["@odata.deltaLink"]) });
    const nextPath = graph.pathOf(next);
    if (nextPath === undefined || seen.has(asked(nextPath)) || seen.size >= MOST_PAGES) {
      return err(unexpected(fromOf(first), "a next link that leads elsewhere, in a circle or without end"));
    }
    path = asked(nextPath);
    if (seen.size >= wanted) return ok({ items, gone: false, nextPath: path });
  }
};

const linkOf = (link: unknown): string | undefined => (typeof link === "string" && link !== "" ? link : undefined);

const deltaOf = (graph: GraphTransport, link: unknown): Pick<Pages, "deltaPath"> => {
  const path = graph.pathOf(linkOf(link) ?? "");
  return path === undefined ? {} : { deltaPath: path };
};

const fromOf = (call: GraphCall): string => `${call.method} ${call.path.split("?")[0] ?? ""}`;
