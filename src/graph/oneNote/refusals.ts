import type { Failure } from "../../domain/shared/failure";
import { err } from "../../domain/shared/result";
import { codeOf, resultOfAnswer } from "../transport/failures";
import type { GraphTransport } from "../transport/transport";

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
