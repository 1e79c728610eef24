import type { Failure } from "../../domain/shared/failure";

/** Nothing tells when Microsoft can be reached again, so it is tried. */
const UNREACHABLE_MS = 20_000;

/** Keeps what the failure sentences promise: calls `again` when the device is back online, or when a wait is over. The answer takes that back. */
export const whenWorthwhile = (failure: Failure | undefined, again: () => void): (() => void) | undefined => {
  if (failure?.type === "Offline") {
    window.addEventListener("online", again, { once: true });
    return () => window.removeEventListener("online", again);
  }
  const waitMs = failure && waitMsOf(failure);
  if (waitMs === undefined) return undefined;
  const timer = setTimeout(again, waitMs);
  return () => clearTimeout(timer);
};

const waitMsOf = (failure: Failure): number | undefined => {
  if (failure.type === "Throttled") return failure.retryAfterMs;
  return failure.type === "SignInRefused" && failure.why === "unreachable" ? UNREACHABLE_MS : undefined;
};
