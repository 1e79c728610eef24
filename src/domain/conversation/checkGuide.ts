import type { ShapeFault } from "../shared/shape";
import {
  type Duration,
  durationsOf,
  type Guide,
  isFolded,
  type Lead,
  type Step,
  stepMinutes,
  stepsFor,
  type TextId,
} from "./guide";

/**
 * All faults of `guide`, each with the guide, the part and the field as a path; empty when it may be published.
 * The mentor leads at most half of the minutes (S6), and in one step a listener says back what they heard (S9). A lesson
 * has rules of its own instead: one person takes it alone (S59).
 */
export const checkGuide = (guide: Guide): readonly ShapeFault[] => [
  ...unless(durationsOf(guide).length > 0, "steps", guide.steps.length, `${guide.id}: no length has a step`),
  ...durationsOf(guide).flatMap((minutes) => checkVariant(guide, minutes)),
  ...(isLesson(guide) ? checkLesson(guide) : checkConversation(guide)),
  ...guide.steps.flatMap((step, index) => checkStep(guide, step, index)),
  ...repeated(guide.steps.map(({ id }) => id)).map(({ id, index }): ShapeFault => ({
    at: `steps[${index}].id`,
    value: id,
    problem: `${guide.id}: two steps are called ${id}`,
  })),
  ...unless(
    guide.depth < 3 || guide.notFor !== undefined,
    "notFor",
    guide.notFor,
    `${guide.id}: depth 3 needs notFor, where else to go`,
  ),
  ...unless(!guide.requires?.includes(guide.id), "requires", guide.id, `${guide.id}: requires itself`),
];

const isLesson = ({ role }: Pick<Guide, "role">): boolean => role === "lesson";

const LESSON_MINUTES: readonly Duration[] = [10, 15];

const checkConversation = (guide: Guide): readonly ShapeFault[] => [
  ...durationsOf(guide).flatMap((minutes) => checkShares(guide, minutes)),
  ...unless(yieldsDecision(guide), "steps", guide.steps.length, `${guide.id}: yields no commitment and no agreement`),
];

/** What is so of a lesson: short, for one reader, with something to practise, and nothing in it is for a pair's document. */
const checkLesson = (guide: Guide): readonly ShapeFault[] => {
  const { id, depth, lead, steps, before, after, requires } = guide;
  const lengths = durationsOf(guide);
  const last = steps.at(-1);
  return [
    ...unless(depth === 1, "depth", depth, `${id}: a lesson has depth 1`),
    ...unless(lead !== "either", "lead", lead, `${id}: a lesson is for the mentor, for the mentee or for both`),
    ...unless(
      [before, after, requires].every((list = []) => list.length === 0),
      "before",
      "before, after or requires",
      `${id}: a lesson stands alone, with nothing before or after it`,
    ),
    ...unless(
      lengths.every((minutes) => LESSON_MINUTES.includes(minutes)),
      "steps[*].minutes",
      lengths,
      `${id}: a lesson takes 10 or 15 minutes`,
    ),
    ...unless(
      steps.some(({ kind }) => kind === "practise"),
      "steps",
      steps.length,
      `${id}: a lesson has a part of the kind practise`,
    ),
    ...unless(
      last?.outputs.some(({ kind }) => kind === "commitment") ?? false,
      `steps[${steps.length - 1}].outputs`,
      last?.outputs.length,
      `${id}: a lesson ends with something to try, a commitment`,
    ),
    ...steps.flatMap((step, index) => [
      ...unless(step.lead === lead, `steps[${index}].lead`, step.lead, `${id}/${step.id}: is for ${lead} alone`),
      ...unless(
        step.prompts.every(({ for: whom }) => whom === lead || whom === "both"),
        `steps[${index}].prompts`,
        step.prompts.length,
        `${id}/${step.id}: a prompt is for somebody else than ${lead}`,
      ),
      ...unless(
        step.outputs.every(({ defaultVisibility }) => defaultVisibility === "only-me"),
        `steps[${index}].outputs`,
        step.outputs.length,
        `${id}/${step.id}: what a lesson leaves is only-me`,
      ),
    ]),
  ];
};

const unless = (isRight: boolean, at: string, value: unknown, problem: string): readonly ShapeFault[] =>
  isRight ? [] : [{ at, value, problem }];

/** Every text id that `guide` looks up in a language bundle. */
export const textIdsOf = (guide: Guide): ReadonlySet<TextId> =>
  new Set([
    guide.title,
    guide.purpose,
    ...(guide.notFor === undefined ? [] : [guide.notFor]),
    ...[...(guide.before ?? []), ...(guide.after ?? [])].map(({ id }) => id),
    ...guide.steps.flatMap(textIdsOfStep),
  ]);

const checkVariant = (guide: Guide, minutes: Duration): readonly ShapeFault[] => {
  const steps = stepsFor(guide, minutes);
  const within = `${guide.id}/${minutes}`;
  const sum = minutesOf(steps, minutes);
  const [opening, ending] = [steps[0], steps.at(-1)];
  const field = (step: Step | undefined, name: string): string =>
    step === undefined ? "steps" : `steps[${guide.steps.indexOf(step)}].${name}`;
  return [
    ...unless(sum === minutes, `steps[*].minutes.${minutes}`, sum, `${within}: the steps take ${sum} minutes`),
    ...unless(
      opening?.kind === "arrive" || opening?.kind === "frame",
      field(opening, "kind"),
      opening?.kind,
      `${within}: opens with ${opening?.kind}, not with arrive or frame`,
    ),
    ...unless(ending?.kind === "close", field(ending, "kind"), ending?.kind, `${within}: does not end with close`),
  ];
};

/** The least time of one person for one prompt: on average in each part, and in the whole conversation. */
const LEAST_SECONDS = { part: 45, whole: 60 };

/** How often somebody has the word in `step` when two people meet for `minutes`. */
const turnsIn = ({ prompts }: Step, minutes: Duration): number =>
  prompts
    .filter((prompt) => !isFolded(prompt, minutes))
    .reduce((sum, { for: whom }) => sum + (whom === "both" ? 2 : 1), 0);

/** Prompts that two people have no time for must be optional, or come `from` a longer meeting. */
const checkTurns = (guide: Guide, minutes: Duration): readonly ShapeFault[] => {
  const steps = stepsFor(guide, minutes);
  const within = `${guide.id}/${minutes}`;
  const secondsOf = (taken: number, turns: number): number => Math.floor((taken * 60) / Math.max(1, turns));
  const whole = secondsOf(
    minutesOf(steps, minutes),
    steps.reduce((sum, step) => sum + turnsIn(step, minutes), 0),
  );
  return [
    ...steps.flatMap((step) => {
      const seconds = secondsOf(stepMinutes(step, minutes), turnsIn(step, minutes));
      return unless(
        seconds >= LEAST_SECONDS.part,
        `steps[${guide.steps.indexOf(step)}].prompts`,
        seconds,
        `${within}/${step.id}: a turn has ${seconds} seconds, not ${LEAST_SECONDS.part}`,
      );
    }),
    ...unless(
      whole >= LEAST_SECONDS.whole,
      "steps[*].prompts",
      whole,
      `${within}: a turn has ${whole} seconds, not ${LEAST_SECONDS.whole}`,
    ),
  ];
};

/** Only of a conversation: alone nobody can take the time of another. */
const checkShares = (guide: Guide, minutes: Duration): readonly ShapeFault[] => {
  const steps = stepsFor(guide, minutes);
  const within = `${guide.id}/${minutes}`;
  const byMentor = minutesOf(ledBy(steps, "mentor"), minutes);
  return [
    ...checkTurns(guide, minutes),
    ...unless(minutes !== 10, "steps[*].minutes.10", minutes, `${within}: only a lesson takes 10 minutes`),
    ...unless(
      byMentor * 2 <= minutes,
      "steps[*].lead",
      byMentor,
      `${within}: the mentor leads ${byMentor} minutes, more than half`,
    ),
    ...unless(
      steps.some(({ moves }) => moves.includes("say-back")),
      "steps[*].moves",
      "no say-back",
      `${within}: nobody says back what they heard`,
    ),
  ];
};

const checkStep = (guide: Guide, step: Step, index: number): readonly ShapeFault[] => {
  const within = `${guide.id}/${step.id}`;
  const at = (field: string): string => `steps[${index}].${field}`;
  const isWritten = step.channels.includes("write-first") || step.channels.includes("async-before");
  const shortest = durationsOf(guide).find((minutes) => stepMinutes(step, minutes) > 0) ?? 0;
  const silent = (["mentor", "mentee"] as const).filter(
    (role) =>
      (!isLesson(guide) || guide.lead === role || guide.lead === "both") &&
      !step.prompts.some((prompt) => !isFolded(prompt, shortest) && (prompt.for === role || prompt.for === "both")),
  );
  return [
    ...unless(step.channels.length > 0, at("channels"), step.channels, `${within}: no way to take part`),
    ...unless(
      guide.depth < 2 || step.kind !== "tell" || isWritten,
      at("channels"),
      step.channels,
      `${within}: a personal story needs a written way`,
    ),
    ...silent.map((role): ShapeFault => ({
      at: at("prompts"),
      value: role,
      problem: `${within}: no prompt for the ${role}`,
    })),
    ...repeated(step.prompts.map(({ id }) => id)).map(({ id, index: n }): ShapeFault => ({
      at: at(`prompts[${n}].id`),
      value: id,
      problem: `${within}: two prompts are called ${id}`,
    })),
  ];
};

const yieldsDecision = ({ steps }: Guide): boolean =>
  steps.some(({ outputs }) => outputs.some(({ kind }) => kind === "commitment" || kind === "agreement"));

const minutesOf = (steps: readonly Step[], minutes: Duration): number =>
  steps.reduce((sum, step) => sum + stepMinutes(step, minutes), 0);

const ledBy = (steps: readonly Step[], who: Lead): readonly Step[] => steps.filter(({ lead }) => lead === who);

const repeated = (ids: readonly string[]): readonly { readonly id: string; readonly index: number }[] =>
  ids.map((id, index) => ({ id, index })).filter(({ id, index }) => ids.indexOf(id) < index);

const textIdsOfStep = (step: Step): readonly TextId[] => [
  step.title,
  ...(step.shared === undefined ? [] : [step.shared]),
  ...step.prompts.flatMap(({ id, simpler, followUps = [], replaces = [], answers = [] }) => [
    id,
    ...(simpler === undefined ? [] : [simpler]),
    ...followUps,
    ...replaces.map((replacement) => replacement.with),
    ...answers.flatMap(({ says, why }) => [says, why]),
  ]),
];
