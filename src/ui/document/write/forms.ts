import type { KindForm } from "./formSpec";
import { CIRCLE_FORMS } from "./circleForms";
import { DOOR_FORMS } from "./doorForms";
import { PLAN_FORMS } from "./planForms";
import { agreement, commitment } from "./promiseForms";
import { VIEW_FORMS } from "./viewForms";

const { goal, milestone, stretch, success, checkin, budget } = PLAN_FORMS;
const { insight, thanks, shift, term, concern, feedback, hearing, option, contrast } = VIEW_FORMS;
const { introduction, visibility, experience } = DOOR_FORMS;

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
  success,
  stretch,
  concern,
  feedback,
  hearing,
  checkin,
  introduction,
  visibility,
  experience,
  budget,
} as const satisfies Readonly<Record<string, KindForm>>;

/** The name of one form. */
export type FormKind = keyof typeof FORMS;

export const FORM_KINDS = Object.keys(FORMS) as readonly FormKind[];

/** What a part of a guide can ask for besides: two insights with more to say, and what a circle writes. */
export const STEP_FORMS = { ...FORMS, option, contrast, ...CIRCLE_FORMS } as const satisfies Readonly<
  Record<string, KindForm>
>;

export type StepFormKind = keyof typeof STEP_FORMS;

/** Every form by its name. */
export const STEP_FORM_KINDS = Object.keys(STEP_FORMS) as readonly StepFormKind[];
