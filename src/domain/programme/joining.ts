import type { Programme } from "../organisation/programme";
import type { Instant } from "../time/interval";
import { dayOfWaves } from "./wave";

/** Whether people can join a programme: not yet, now, or no longer. Its last day belongs to it. */
export type Joining = "not-yet" | "open" | "over";

/** Whether people can join today. */
export const joining = ({ opens, closes }: Pick<Programme, "opens" | "closes">, now: Instant): Joining => {
  const today = dayOfWaves(now);
  if (today < opens) return "not-yet";
  return closes !== undefined && today > closes ? "over" : "open";
};
