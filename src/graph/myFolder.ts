import { isRecord } from "../domain/shared/shape";
import type { FileMark, MyFolder } from "../domain/people/ownFile";
import { err, ok } from "../domain/shared/result";
import { graphPath, type GraphCall } from "./transport/call";
import { unexpected } from "./transport/failures";
import { textOf } from "./transport/json";
import { readPages } from "./transport/paging";
import type { GraphTransport } from "./transport/transport";

/** Keeps the person's own JSON files in the app folder of their OneDrive, which only they can open. */
export const createGraphMyFolder = (graph: GraphTransport): MyFolder => ({
  read: async (name, signal) => {
    // Content is a redirect to a file server, which `fetch` follows by itself and a batch does not.
    const call: GraphCall = { ...file(name), method: "GET", effect: "reads", alone: true, accepts: [404], signal };
    const answer = await graph.send(call);
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status === 404) return ok(undefined);
    return isRecord(body) ? ok(body) : err(unexpected(`GET ${name}`, "not a JSON object"));
  },
  list: async (prefix, signal) => {
    const found = await readPages(graph, { ...children, method: "GET", effect: "reads", signal });
    if (!found.ok) return found;
    const marks = found.value.items.map(markOf).filter((mark) => mark !== undefined);
    return ok(marks.filter(({ name }) => name.startsWith(prefix)));
  },
  write: async (name, value, signal) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await graph.send({
      ...file(name),
      method: "PUT",
      effect: "repeatable",
      headers,
      body: value,
      signal,
    });
    return answer.ok ? ok(undefined) : answer;
  },
});

const SCOPES = ["Files.ReadWrite.AppFolder"];

const children = { path: "/me/drive/special/approot/children", scopes: SCOPES, what: "folder" } as const;

/** Some drives give a file no eTag of its content; the one of the whole item changes more often, never less. */
const markOf = (item: unknown): FileMark | undefined => {
  if (!isRecord(item)) return undefined;
  const [name, mark] = [textOf(item.name), textOf(item.cTag) ?? textOf(item.eTag)];
  return name !== undefined && mark !== undefined ? { name, mark } : undefined;
};

const file = (name: string) =>
  ({
    path: graphPath`/me/drive/special/approot:/${name}:/content`,
    scopes: SCOPES,
    what: "folder",
  }) as const;
