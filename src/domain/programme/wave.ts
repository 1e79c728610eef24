import { PULSE_ORDER, type PulseItemId } from "../journal/pulseItems";
import {
  FEWEST_KEYS,
  FEWEST_PAIRS,
  SMALLEST_WAVE,
  type Programme,
  type Steward,
  type Wave,
} from "../organisation/programme";
import type { PersonId } from "../shared/ids";
import { MS_PER_DAY, type Instant } from "../time/interval";
import { dateOfDay } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";

/** Whether answers can be given: not yet, now, or no longer. */
export type WavePhase = "announced" | "open" | "closed";

/** The day by which waves open and close, the same for everybody: that of UTC. */
export const dayOfWaves = (now: Instant): LocalDate => dateOfDay(Math.floor(now / MS_PER_DAY));

/** The phase of a wave. Its last day belongs to it. */
export const phaseOf = ({ opens, closes }: Wave, now: Instant): WavePhase => {
  const today = dayOfWaves(now);
  if (today < opens) return "announced";
  return today > closes ? "closed" : "open";
};

/** The wave that concerns people now: the open one, else the next, else undefined. */
export const currentWave = ({ waves }: Programme, now: Instant): Wave | undefined =>
  waves.find((wave) => phaseOf(wave, now) !== "closed");

/** Waves that have closed, the newest first. */
export const closedWaves = ({ waves }: Programme, now: Instant): readonly Wave[] =>
  waves.filter((wave) => phaseOf(wave, now) === "closed").toReversed();

/** The wave before this one. */
export const waveBefore = ({ waves }: Programme, { id }: Wave): Wave | undefined =>
  waves[waves.findIndex((wave) => wave.id === id) - 1];

/** A steward whose key is known. */
export type KeyHolder = Steward & Required<Pick<Steward, "key">>;

/** The stewards to whom answers are sealed. */
export const keyHolders = ({ stewards }: Programme): readonly KeyHolder[] =>
  stewards.filter((steward): steward is KeyHolder => steward.key !== undefined);

/** True for somebody whom the policy names as a steward of the programme. */
export const isSteward = ({ stewards }: Programme, person: PersonId): boolean =>
  stewards.some(({ id }) => id === person);

/** Why nobody can give to a wave: it is not open, or fewer than two stewards have a key. */
export type GivingObstacle = Exclude<WavePhase, "open"> | "keys";

/** What stands in the way of giving; undefined when nothing does. */
export const obstacleToGiving = (programme: Programme, wave: Wave, now: Instant): GivingObstacle | undefined => {
  const phase = phaseOf(wave, now);
  if (phase !== "open") return phase;
  return keyHolders(programme).length < FEWEST_KEYS ? "keys" : undefined;
};

/** The questions of a wave, in the order in which answers are shown. */
export const itemsOfWave = ({ items }: Wave): readonly PulseItemId[] =>
  PULSE_ORDER.filter((item) => items.includes(item));

/** How many people must have answered before anything is published. */
export interface Threshold {
  /** Of a whole wave. */
  readonly people: number;
  /** Of one role. */
  readonly role: number;
}

/**
 * The threshold of a wave: what it says, what the policy says for all figures, and never fewer than 8 people of 5 pairs.
 * No answer says of which pair it is, so pairs are not counted but implied: in four pairs of two are at most eight
 * people, so nine are of five pairs at least, also when some are in several.
 */
export const thresholdOf = (
  { mostTogether = 2 }: Pick<Programme, "mostTogether">,
  { smallest, pairs }: Wave,
  smallestGroup?: number,
): Threshold => {
  const role = Math.max(SMALLEST_WAVE, smallest ?? 0, smallestGroup ?? 0);
  const fewestPairs = Math.max(FEWEST_PAIRS, pairs ?? 0);
  return { people: Math.max(role, (fewestPairs - 1) * mostTogether + 1), role };
};
