import { type NamesBeside, STAGE_NAMES } from "../../domain/conversation/stageNames";
import type { StepsPlace } from "../../domain/people/pair";
import { valueOf } from "../../domain/shared/shape";

/** A stage's question. Names are an object, nobody's are null. */
const ASK = "who";

/** The windows of one pair's meeting in this browser; undefined where it lets no window know of the others. */
export const namesBeside = ({ siteId, sessionListId }: StepsPlace): NamesBeside | undefined => {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const open = (): BroadcastChannel => new BroadcastChannel(`meridian-stage ${siteId} ${sessionListId}`);
  return {
    tell: (names) => {
      const channel = open();
      const say = (): void => channel.postMessage(names ?? null);
      channel.addEventListener("message", ({ data }) => (data === ASK ? say() : undefined));
      say();
      return () => channel.close();
    },
    hear: (heard) => {
      const channel = open();
      channel.addEventListener("message", ({ data }) => (data === ASK ? undefined : heard(valueOf(STAGE_NAMES, data))));
      channel.postMessage(ASK);
      return () => channel.close();
    },
  };
};
