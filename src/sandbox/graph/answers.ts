import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { Clock } from "../../domain/time/clock";
import { toInstant } from "../../domain/time/interval";
import { isoText } from "../../domain/time/isoText";
import type { GraphEnv } from "./world";
import type { Json, GraphObject } from "./rows";

export type GraphContext = Context<GraphEnv>;

/** Formats an instant that is stored as a plain number. */
export const whenText = (epochMs: number): string => isoText(toInstant(epochMs));

/** An error in Graph's shape. `code` and `message` are those of the real service. */
export const refuse = (
  { clock, request }: { readonly clock: Clock; readonly request: Request },
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const requestId = randomUUID();
  const innerError = {
    date: isoText(clock.now()).slice(0, 19),
    "request-id": requestId,
    "client-request-id": request.headers.get("client-request-id") ?? requestId,
  };
  return Response.json(
    { error: { code, message, innerError } },
    { status, headers: { "request-id": requestId, ...headers } },
  );
};

/** A proxy's error page, as sent when the service is down. */
export const errorPage = (status: number, title: string): Response =>
  new Response(`<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });

/** Answers with `value`, its ETag and OData's own annotations. */
export const answer = (c: GraphContext, value: GraphObject, status: 200 | 201 = 200): Response => {
  const eTag = value.eTag;
  if (typeof eTag === "string") c.header("ETag", eTag);
  c.header("OData-Version", "4.0");
  return c.json(value, status);
};

export const isGraphObject = (value: unknown): value is GraphObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body as a JSON object; undefined when it is anything else. */
export const readBody = async (c: GraphContext): Promise<GraphObject | undefined> => {
  try {
    const body: Json = JSON.parse(await c.req.text());
    return isGraphObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
};

/** Origin and version of this request: the base of links in answers. */
export const baseOf = (c: GraphContext): string => `${new URL(c.req.url).origin}/v1.0`;
