import type { MyFolder } from "../domain/people/myFolder";
import { err, ok } from "../domain/shared/result";
import { graphPath, type GraphCall } from "./call";
import { unexpected } from "./failures";
import { isObject } from "./json";
import type { GraphTransport } from "./transport";

/** Keeps the person's own JSON files in the app folder of their OneDrive, which only they can open. */
export const createGraphMyFolder = (graph: GraphTransport): MyFolder => ({
  read: async (name, signal) => {
    // Content is a redirect to a file server, which `fetch` follows by itself and a batch does not.
    const call: GraphCall = { ...file(name), method: "GET", effect: "reads", alone: true, accepts: [404], signal };
    const answer = await graph.send(call);
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status === 404) return ok(undefined);
    return isObject(body) ? ok(body) : err(unexpected(`GET ${name}`, "not a JSON object"));
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

const file = (name: string) =>
  ({
    path: graphPath`/me/drive/special/approot:/${name}:/content`,
    scopes: ["Files.ReadWrite.AppFolder"],
    what: "folder",
  }) as const;
