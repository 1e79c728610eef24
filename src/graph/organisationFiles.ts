import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { isRecord } from "../domain/shared/shape";
import { graphPath } from "./transport/call";
import { textOf } from "./transport/json";
import { readPages } from "./transport/paging";
import type { GraphTransport } from "./transport/transport";

/** `contoso.sharepoint.com/sites/mentoring` in its three parts. */
const SITE = /^([a-z\d.-]+)\/(sites|teams)\/([^/\s]+)$/i;

/** The site with an organisation's files, in the parts of its address. */
interface PolicySite {
  readonly host: string;
  readonly kind: string;
  readonly name: string;
}

/** Undefined where there is none, and where it cannot be read. */
const policySiteOf = (site: string): PolicySite | undefined => {
  const [, host, kind, name] = SITE.exec(site) ?? [];
  return host !== undefined && kind !== undefined && name !== undefined ? { host, kind, name } : undefined;
};

const FILE = "meridian-policy.json";

/** The JSON of the organisation's policy file; undefined when there is none. */
export type ReadPolicyFile = (signal?: AbortSignal) => Promise<Result<unknown, Failure>>;

/**
 * Reads `meridian-policy.json` at the top of a site's documents. `site` is empty where the organisation has none: then
 * no request is made.
 */
export const createPolicyFile =
  (graph: GraphTransport, site: string): ReadPolicyFile =>
  async (signal) => {
    const at = policySiteOf(site);
    if (!at) return ok(undefined);
    const answer = await graph.send({
      path: graphPath`/sites/${at.host}:/${at.kind}/${at.name}:/drive/root:/${FILE}:/content`,
      method: "GET",
      effect: "reads",
      // Content is a redirect to a file server, which `fetch` follows by itself and a batch does not.
      alone: true,
      scopes: ["Sites.Selected"],
      what: "folder",
      accepts: [404],
      signal,
    });
    if (!answer.ok) return answer;
    return ok(answer.value.status === 404 ? undefined : answer.value.body);
  };

const FOLDER = "meridian-guides";
const MOST_FILES = 50;

/** A file in which an organisation wrote a guide. `tag` changes with every change of the file. */
export interface GuideFileAt {
  readonly name: string;
  readonly tag: string;
}

/** The guides that an organisation keeps as files. */
export interface GuideFiles {
  /** None where there is no such folder. At most 50. */
  readonly list: () => Promise<Result<readonly GuideFileAt[], Failure>>;
  /** What a file holds: JSON, or a text when it is none. */
  readonly read: (name: string) => Promise<Result<unknown, Failure>>;
}

/** Reads the files `*.json` in the folder `meridian-guides` of a site's documents. */
export const createGuideFiles = (graph: GraphTransport, site: string): GuideFiles | undefined => {
  const at = policySiteOf(site);
  return at && filesIn(graph, at);
};

const filesIn = (graph: GraphTransport, { host, kind, name }: PolicySite): GuideFiles => {
  const call = { method: "GET", effect: "reads", scopes: ["Sites.Selected"], what: "folder" } as const;
  return {
    list: async () => {
      const path = graphPath`/sites/${host}:/${kind}/${name}:/drive/root:/${FOLDER}:/children?$select=name,eTag,file`;
      const pages = await readPages(graph, { ...call, path });
      if (!pages.ok) return pages.error.type === "NotFound" ? ok([]) : pages;
      return ok(pages.value.items.flatMap(readFile).slice(0, MOST_FILES));
    },
    read: async (file) => {
      const path = graphPath`/sites/${host}:/${kind}/${name}:/drive/root:/${FOLDER}/${file}:/content`;
      // Content is a redirect to a file server, which `fetch` follows by itself and a batch does not.
      const answer = await graph.send({ ...call, path, alone: true });
      return answer.ok ? ok(answer.value.body) : answer;
    },
  };
};

const readFile = (item: unknown): readonly GuideFileAt[] => {
  if (!isRecord(item) || !isRecord(item.file)) return [];
  const [name, tag] = [textOf(item.name), textOf(item.eTag)];
  return name?.toLowerCase().endsWith(".json") && tag !== undefined ? [{ name, tag }] : [];
};
