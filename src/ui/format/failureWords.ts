import type { Failure } from "../../domain/shared/failure";
import type { Text } from "../../locales/text";

/**
 * A failure in one or two plain sentences. Every kind of failure has its own; a missing one does not compile.
 * `byHand`: the sentence must not promise that something is tried again by itself.
 */
export const failureWords = (failure: Failure, text: Text, byHand = false): string => {
  const again = byHand ? "byHand" : "byItself";
  switch (failure.type) {
    case "Offline":
      return text("failure.Offline", { again });
    case "Throttled":
      return text("failure.Throttled", { again, seconds: Math.max(1, Math.ceil(failure.retryAfterMs / 1000)) });
    case "NotFound":
    case "NotAllowed":
      return text(`failure.${failure.type}`, { what: failure.what });
    case "SignInRefused":
    case "NotebookRefused":
      return text(`failure.${failure.type}`, { why: failure.why });
    case "HourTaken":
      return text("failure.HourTaken", { by: failure.by });
    case "OutlookRefused":
      return text("failure.OutlookRefused", { left: failure.left });
    case "DeviceStorage":
      return text("failure.DeviceStorage", { problem: failure.problem });
    default:
      return text(`failure.${failure.type}`);
  }
};
