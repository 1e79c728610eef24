import { useState } from "react";
import type { MeetingAt } from "../../domain/document/entry";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { usePlanning } from "../context";

/** How far a note of a meeting has come. "notKept": this device could not keep it. */
export type NotingState =
  { readonly phase: "open" | "noting" | "noted" | "notKept" } | { readonly phase: "failed"; readonly failure: Failure };

/** Notes when meetings are in the pair's document, one press at a time. */
export const useNoting = (
  pair: Pair,
): { readonly state: NotingState; readonly note: (meetings: readonly MeetingAt[]) => void } => {
  const { bookedMeetings } = usePlanning();
  const [state, setState] = useState<NotingState>({ phase: "open" });
  const note = (meetings: readonly MeetingAt[]): void => {
    if (state.phase === "noting") return;
    setState({ phase: "noting" });
    void bookedMeetings
      .note(meetings, pair)
      .then((noted) =>
        setState(noted.ok ? { phase: noted.value ? "noted" : "notKept" } : { phase: "failed", failure: noted.error }),
      );
  };
  return { state, note };
};
