import type { Middleware } from "./world";

const METHODS = "GET,POST,PATCH,PUT,DELETE,OPTIONS";

/** As the real service: Retry-After is not among them, so no browser can read it (docs/graph-facts.md). */
const READABLE = "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, OData-Version";

/** Answers preflights for any origin and marks every answer as readable, refusals too. */
export const crossOrigin: Middleware = async (c, next) => {
  if (c.req.method === "OPTIONS") {
    const wanted = c.req.header("Access-Control-Request-Headers") ?? "Authorization, Content-Type";
    return new Response(null, {
      status: 200,
      headers: {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": wanted,
        "Access-Control-Max-Age": "3600",
      },
    });
  }
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  c.res.headers.set("Access-Control-Expose-Headers", READABLE);
  return undefined;
};
