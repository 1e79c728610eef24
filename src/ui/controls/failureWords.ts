import type { Failure } from "../../domain/shared/failure";
import type { Text } from "../../locales/text";

/** A failure in one or two plain sentences. Every kind of failure has its own; a missing one does not compile. */
export const failureWords = (failure: Failure, text: Text): string => {
  switch (failure.type) {
    case "Throttled":
      return text("failure.Throttled", { seconds: Math.max(1, Math.ceil(failure.retryAfterMs / 1000)) });
    case "BadInput":
      return text("failure.BadInput", { field: failure.field, value: failure.value, problem: failure.problem });
    default:
      return text(`failure.${failure.type}`);
  }
};
