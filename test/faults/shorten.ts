import type { Schedule, Step } from "./schedule";

/**
 * The shortest story that still goes wrong: nothing can be left out of it, not a step, a device, a fault or a pause,
 * without it ending well.
 */
export const shorten = async (story: Schedule, goesWrong: (story: Schedule) => Promise<boolean>): Promise<Schedule> => {
  for (const shorter of shorterOnes(story)) if (await goesWrong(shorter)) return shorten(shorter, goesWrong);
  return story;
};

/** The story with one thing less, what saves most first. */
function* shorterOnes(story: Schedule): Generator<Schedule> {
  const { devices, steps, staysOpen } = story;
  const half = steps.length >> 1;
  if (half > 1) yield { ...story, steps: steps.slice(half) };
  if (half > 1) yield { ...story, steps: steps.slice(0, half) };
  for (const index of steps.keys()) if (steps.length > 1) yield { ...story, steps: steps.toSpliced(index, 1) };
  for (const index of devices.keys()) if (devices.length > 2) yield { ...story, devices: devices.toSpliced(index, 1) };
  for (const [index, step] of steps.entries())
    for (const plainer of plainerOnes(step)) yield { ...story, steps: steps.with(index, plainer) };
  if (story.manners !== undefined) {
    const { refuses, ...manners } = story.manners;
    if (refuses) yield { ...story, manners };
    if (manners.pageOfThree) yield { ...story, manners: { ...story.manners, pageOfThree: false } };
    if (manners.isBare) yield { ...story, manners: { ...story.manners, isBare: false } };
  }
  if (staysOpen) yield { ...story, staysOpen: false };
  for (const [index, device] of devices.entries()) {
    if (device.clockErrorMs !== 0) yield { ...story, devices: devices.with(index, { ...device, clockErrorMs: 0 }) };
    if (!device.hasLocks) yield { ...story, devices: devices.with(index, { ...device, hasLocks: true }) };
  }
}

function* plainerOnes(step: Step): Generator<Step> {
  const { faults, troubles, passMs, tab, which = 0 } = step;
  for (const index of faults.keys()) yield { ...step, faults: faults.toSpliced(index, 1) };
  for (const index of troubles.keys()) yield { ...step, troubles: troubles.toSpliced(index, 1) };
  if (passMs > 0) yield { ...step, passMs: 0 };
  if (tab > 0) yield { ...step, tab: 0 };
  if (which > 0) yield { ...step, which: 0 };
}
