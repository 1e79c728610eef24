import type { Failure } from "../../domain/shared/failure";

/** Keeps what the failure sentences promise: calls `again` when the device is back online, or when a wait is over. The answer takes that back. */
export const whenWorthwhile = (failure: Failure | undefined, again: () => void): (() => void) | undefined => {
  if (failure?.type === "Offline") {
    window.addEventListener("online", again, { once: true });
    return () => window.removeEventListener("online", again);
  }
  if (failure?.type !== "Throttled") return undefined;
  const timer = setTimeout(again, failure.retryAfterMs);
  return () => clearTimeout(timer);
};
