import type { Duration, Guide, Step } from "./guide";
import type { SessionState } from "./session";

/** Every length that a variant can have, shortest first. */
const DURATIONS: readonly Duration[] = [15, 30, 45, 60];

/** The lengths in which `guide` can be held, shortest first. */
export const durationsOf = (guide: Guide): readonly Duration[] =>
  DURATIONS.filter((minutes) => stepsFor(guide, minutes).length > 0);

/** The steps of the variant for `minutes`, in order. A session counts in these. */
export const stepsFor = (guide: Guide, minutes: Duration): readonly Step[] =>
  guide.steps.filter((step) => stepMinutes(step, minutes) > 0);

/** How long `step` takes in the variant for `minutes`; 0 when it is left out. */
export const stepMinutes = (step: Step, minutes: Duration): number => step.minutes[minutes] ?? 0;

/** The steps that a meeting did not reach or passed over, in their order. */
export const stepsLeft = (
  guide: Guide,
  { minutes, step, skipped = [] }: Pick<SessionState, "minutes" | "step" | "skipped">,
): readonly Step[] => stepsFor(guide, minutes).filter((_, index) => index > step || skipped.includes(index));
