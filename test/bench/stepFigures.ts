import type { StoreKind } from "../faults/house";
import { openMeeting } from "../sync/meetingScene";

export interface StepFigures {
  /** The longest that the other panel lagged behind a step. */
  readonly panelMs: number;
  readonly stageMs: number;
}

const STEPS = 6;
/** Nothing of ours has this rhythm, so each step falls at another moment between two looks. */
const BETWEEN_MS = 7_300;

/** Two people go through a guide together, and both write meanwhile: how far the other panel and the stage lag behind. */
export const stepFigures = async (kind: StoreKind): Promise<StepFigures> => {
  const { time, hers, his, waitsMs } = await openMeeting(kind);
  const waits = [];
  // There and back again: twelve steps.
  for (let index = 1; index <= 2 * STEPS; index++) {
    const [mover, writer] = index % 2 ? [hers, his] : [his, hers];
    writer.write(`Sentence ${index}`);
    waits.push(await waitsMs(mover.steps, index <= STEPS ? index : 2 * STEPS - index));
    await time.pass(BETWEEN_MS);
  }
  return {
    panelMs: Math.max(...waits.map(({ panel }) => panel)),
    stageMs: Math.max(...waits.map(({ stage }) => stage)),
  };
};
