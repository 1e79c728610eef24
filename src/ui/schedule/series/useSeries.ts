import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../../domain/shared/failure";
import type { Company } from "../../../planning/foundTimes";
import type { PlannedMeetings } from "../../../planning/planMeetings";
import { mostAddedBy, type SeriesWish } from "./seriesWish";
import { usePlanning } from "../../context";

/** How the planning of a series stands. */
export type SeriesState =
  | { readonly phase: "open" }
  | { readonly phase: "looking" }
  /** `run` tells one plan from the next: what was booked of one says nothing about another. */
  | { readonly phase: "planned"; readonly planned: PlannedMeetings; readonly run: number }
  | { readonly phase: "failed"; readonly failure: Failure };

/** Plans when asked to; an answer to an older question, or for a screen that is gone, is forgotten. */
export const useSeries = (company: Company, durationMinutes: number) => {
  const { planMeetings } = usePlanning();
  const [state, setState] = useState<SeriesState>({ phase: "open" });
  const running = useRef<AbortController>(undefined);
  const runs = useRef(0);
  useEffect(() => () => running.current?.abort(), []);
  const plan = ({ count, weeks, share }: SeriesWish): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const mostAddedMinutes = mostAddedBy(share);
    setState({ phase: "looking" });
    const wanted = { company, durationMinutes, count, everyDays: weeks * 7 };
    void planMeetings(
      { ...wanted, ...(mostAddedMinutes !== undefined && { mostAddedMinutes }) },
      controller.signal,
    ).then((result) => {
      if (controller.signal.aborted) return;
      setState(
        result.ok
          ? { phase: "planned", planned: result.value, run: ++runs.current }
          : { phase: "failed", failure: result.error },
      );
    });
  };
  return { state, plan };
};
