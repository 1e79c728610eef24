import type { Duration, Guide, Lead, Step, TextId } from "./guide";
import { durationsOf, stepMinutes, stepsFor } from "./variant";

/**
 * What is wrong with `guide`, one sentence each; empty when it may be published.
 *
 * The mentor leads at most half of the minutes (S6), and somebody says back what they heard (S9).
 */
export const checkGuide = (guide: Guide): readonly string[] => [
  ...(durationsOf(guide).length === 0 ? [`${guide.id}: no length has a step`] : []),
  ...durationsOf(guide).flatMap((minutes) => checkVariant(guide, minutes)),
  ...guide.steps.flatMap((step) => checkStep(guide, step)),
  ...repeated(guide.steps.map(({ id }) => id)).map((id) => `${guide.id}: two steps are called ${id}`),
  ...(yieldsDecision(guide) ? [] : [`${guide.id}: yields no commitment and no agreement`]),
  ...(guide.depth === 3 && guide.notFor === undefined ? [`${guide.id}: depth 3 needs notFor, where else to go`] : []),
  ...(guide.requires?.includes(guide.id) ? [`${guide.id}: requires itself`] : []),
];

/** Every text that `guide` asks a language bundle for. */
export const textIdsOf = (guide: Guide): ReadonlySet<TextId> =>
  new Set([
    guide.title,
    guide.purpose,
    ...(guide.notFor === undefined ? [] : [guide.notFor]),
    ...[...(guide.before ?? []), ...(guide.after ?? [])].map(({ id }) => id),
    ...guide.steps.flatMap(textIdsOfStep),
  ]);

const checkVariant = (guide: Guide, minutes: Duration): readonly string[] => {
  const steps = stepsFor(guide, minutes);
  const at = `${guide.id}/${minutes}`;
  const sum = minutesOf(steps, minutes);
  const byMentor = minutesOf(ledBy(steps, "mentor"), minutes);
  const opening = steps[0]?.kind;
  return [
    ...(sum === minutes ? [] : [`${at}: the steps take ${sum} minutes`]),
    ...(opening === "arrive" || opening === "frame" ? [] : [`${at}: opens with ${opening}, not with arrive or frame`]),
    ...(steps.at(-1)?.kind === "close" ? [] : [`${at}: does not end with close`]),
    ...(byMentor * 2 <= minutes ? [] : [`${at}: the mentor leads ${byMentor} minutes, more than half`]),
    ...(steps.some(({ moves }) => moves.includes("say-back")) ? [] : [`${at}: nobody says back what they heard`]),
  ];
};

const checkStep = (guide: Guide, step: Step): readonly string[] => {
  const at = `${guide.id}/${step.id}`;
  const written = step.channels.includes("write-first") || step.channels.includes("async-before");
  const silent = (["mentor", "mentee"] as const).filter(
    (role) => !step.prompts.some((prompt) => !prompt.optional && (prompt.for === role || prompt.for === "both")),
  );
  return [
    ...(step.channels.length > 0 ? [] : [`${at}: no way to take part`]),
    ...(guide.depth >= 2 && step.kind === "tell" && !written ? [`${at}: a personal story needs a written way`] : []),
    ...silent.map((role) => `${at}: no prompt for the ${role}`),
    ...repeated(step.prompts.map(({ id }) => id)).map((id) => `${at}: two prompts are called ${id}`),
  ];
};

const yieldsDecision = ({ steps }: Guide): boolean =>
  steps.some(({ outputs }) => outputs.some(({ kind }) => kind === "commitment" || kind === "agreement"));

const minutesOf = (steps: readonly Step[], minutes: Duration): number =>
  steps.reduce((sum, step) => sum + stepMinutes(step, minutes), 0);

const ledBy = (steps: readonly Step[], who: Lead): readonly Step[] => steps.filter(({ lead }) => lead === who);

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) < index);

const textIdsOfStep = (step: Step): readonly TextId[] => [
  step.title,
  ...(step.shared === undefined ? [] : [step.shared]),
  ...step.prompts.flatMap(({ id, simpler, followUps = [], replaces = [] }) => [
    id,
    ...(simpler === undefined ? [] : [simpler]),
    ...followUps,
    ...replaces.map((replacement) => replacement.with),
  ]),
];
