import { isRecord } from "../domain/shared/shape";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { graphPath } from "./transport/call";
import { textOf } from "./transport/json";
import { readPages } from "./transport/paging";
import { policySiteOf, type PolicySite } from "./policySite";
import type { GraphTransport } from "./transport/transport";

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
