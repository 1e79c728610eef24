import { concern, experience, feedback, introduction, thanks } from "./adviceForms";
import type { FormSpec } from "./formSpec";
import { budget, checkin, commitment, goal, milestone, stretch } from "./planForms";
import { agreement, contrast, insight, option, shift, term } from "./wordForms";

/** What can be written besides a note, in the order in which it is offered. */
const FORMS = {
  commitment,
  insight,
  thanks,
  shift,
  term,
  agreement,
  goal,
  milestone,
  stretch,
  concern,
  feedback,
  checkin,
  introduction,
  experience,
  budget,
} as const satisfies Readonly<Record<string, FormSpec>>;

export type FormKind = keyof typeof FORMS;

export const FORM_KINDS = Object.keys(FORMS) as readonly FormKind[];

/** What a part of a guide can ask for besides: two insights with more to say. */
export const STEP_FORMS = { ...FORMS, option, contrast } as const satisfies Readonly<Record<string, FormSpec>>;

export type StepFormKind = keyof typeof STEP_FORMS;

/** Every form by its name. */
export const STEP_FORM_KINDS = Object.keys(STEP_FORMS) as readonly StepFormKind[];
