import { answer, baseOf, type GraphContext, isGraphObject, readBody, refuse } from "./answers";
import type { Json, GraphObject } from "./rows";
import type { GraphRouter, World } from "./world";

/** One request inside a $batch. */
interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

/** True when one of the parts changes something. */
export const batchWrites = (body: GraphObject | undefined): boolean => {
  const parts = parseParts(body);
  return typeof parts !== "string" && parts.some(({ method, url }) => isWrite(method, url));
};

/** getSchedule is a read that happens to be a POST. */
export const isWrite = (method: string, path: string): boolean => method !== "GET" && !/getSchedule$/i.test(path);

/** Answers a single request; network faults do not strike again. */
type AnswerInner = (request: Request) => Promise<Response>;

const MAX_PARTS = 20;
const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"];

/** POST /$batch: up to twenty requests, each answered (and throttled) alone (docs/graph-facts.md). */
export const batchRoutes = (graph: GraphRouter, world: World, answerInner: AnswerInner): void => {
  graph.post("/$batch", async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const parts = parseParts(await readBody(c));
    if (typeof parts === "string") return refuse(asked, 400, "BadRequest", parts);
    const running = new Map<string, Promise<GraphObject>>();
    for (const part of parts) running.set(part.id, runPart(world, c, part, running, answerInner));
    return answer(c, { responses: await Promise.all(running.values()) });
  });
};

/** A part starts when all its dependencies have ended; if one failed, it is skipped. */
const runPart = async (
  world: World,
  c: GraphContext,
  part: Part,
  running: ReadonlyMap<string, Promise<GraphObject>>,
  answerInner: AnswerInner,
): Promise<GraphObject> => {
  const before = await Promise.all(part.dependsOn.map(async (id) => running.get(id)));
  const hasFailed = before.some((done) => typeof done?.status === "number" && done.status >= 400);
  const asked = { clock: world.clock, request: c.req.raw };
  if (hasFailed)
    return partOf(part.id, refuse(asked, 424, "FailedDependency", "A request that this one depends on failed."));
  return partOf(part.id, await answerInner(requestOf(c, part)));
};

const requestOf = (c: GraphContext, { method, url, headers, body }: Part): Request => {
  const authorization = c.req.header("Authorization");
  return new Request(`${baseOf(c)}/${url.replace(/^\//, "")}`, {
    method,
    headers: { ...headers, ...(authorization && { Authorization: authorization }) },
    ...(body !== undefined && { body: bodyText(body, headers) }),
    redirect: "manual",
  });
};

const isJson = (type: string | null): boolean => /^application\/json/i.test(type ?? "");

/** Non-JSON bodies are base64. */
const bodyText = (body: Json, headers: Part["headers"]): string | Uint8Array<ArrayBuffer> => {
  const type = new Headers(headers).get("Content-Type");
  return isJson(type) || typeof body !== "string" ? JSON.stringify(body) : Uint8Array.from(Buffer.from(body, "base64"));
};

const partOf = async (id: string, response: Response): Promise<GraphObject> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [asWritten(name), value]));
  if (bytes.length === 0) return { id, status: response.status, headers };
  const body: Json = isJson(response.headers.get("Content-Type"))
    ? JSON.parse(bytes.toString())
    : bytes.toString("base64");
  return { id, status: response.status, headers, body };
};

/** Header names inside a batch have the real service's spelling: `Retry-After`, not `retry-after`. */
const asWritten = (name: string): string =>
  name === "etag" ? "ETag" : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** The parts, or the message that rejects the whole batch. */
const parseParts = (body: GraphObject | undefined): readonly Part[] | string => {
  const requests = body?.requests;
  if (!Array.isArray(requests) || requests.length === 0) return "Invalid batch payload format.";
  if (requests.length > MAX_PARTS) return "Number of batch request steps exceeds the maximum value of 20.";
  const parts: Part[] = [];
  for (const request of requests) {
    const part = parsePart(request);
    if (typeof part === "string") return part;
    if (parts.some(({ id }) => id === part.id)) return `Request Id '${part.id}' is not unique.`;
    const unknown = part.dependsOn.find((wanted) => !parts.some(({ id }) => id === wanted));
    if (unknown !== undefined) return `Request '${part.id}' depends on '${unknown}', which does not come before it.`;
    parts.push(part);
  }
  return parts;
};

const parsePart = (value: Json): Part | string => {
  if (!isGraphObject(value) || typeof value.id !== "string" || !value.id) return "Every batch request needs an id.";
  const { id, method, url, body } = value;
  if (typeof method !== "string" || !METHODS.includes(method.toUpperCase()))
    return `Request '${id}' has no valid method.`;
  if (typeof url !== "string" || /^[a-z]+:/i.test(url)) return `Request '${id}' needs a relative url.`;
  const headers = isGraphObject(value.headers)
    ? Object.entries(value.headers).map(([k, v]): [string, string] => [
        k,
        typeof v === "string" ? v : JSON.stringify(v),
      ])
    : [];
  if (body !== undefined && !headers.some(([name]) => name.toLowerCase() === "content-type"))
    return `Request '${id}' has a body but no Content-Type header.`;
  const dependsOn = Array.isArray(value.dependsOn) ? value.dependsOn.map(String) : [];
  return { id, method: method.toUpperCase(), url, headers: Object.fromEntries(headers), body, dependsOn };
};
