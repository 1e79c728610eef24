import type { WorldCalendars } from "../calendars/worldCalendars";
import { compareLoads } from "../fairness/burden";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import { lengthMinutes, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Notice, Proposal, Score } from "./answer";
import { candidatesOf } from "./candidates";
import { checkRequest } from "./checkRequest";
import { noticesOf } from "./notices";
import { prospectOf } from "./prepare";
import { bestIn } from "./propose";
import type { ProposeRequest } from "./request";

/** Evaluation of given slots. */
interface WeighedSlots {
  /** Every slot, best first (E7). Slots that keep a person away are included, with the reason. */
  readonly proposals: readonly Proposal[];
  readonly notices: readonly Notice[];
}

/** Grid of offered slots: the finest of E1. */
const STEP_MINUTES = 5;

/**
 * Evaluates given slots, such as those of an offer. Each goes through the engine on a horizon of its own, so that all
 * slots are evaluated one way, also those at night. All must be in the future.
 */
export const weighSlots = (
  slots: readonly Interval[],
  request: Omit<ProposeRequest, "horizon" | "durationMinutes" | "stepMinutes" | "limit">,
  zones: ZoneData,
  world: WorldCalendars,
): Result<WeighedSlots, Failure> => {
  const proposals: Proposal[] = [];
  const notices = new Map<string, Notice>();
  for (const slot of slots) {
    const frame = { horizon: slot, durationMinutes: lengthMinutes(slot), stepMinutes: STEP_MINUTES, limit: 1 };
    const asked = { ...request, ...frame };
    const problem = checkRequest(asked, zones);
    if (problem) return err(problem);
    const { people, judged } = prospectOf(asked, candidatesOf(asked), zones, world);
    proposals.push(...bestIn(judged, 1, people, asked, zones));
    for (const notice of noticesOf(people, zones, world)) notices.set(JSON.stringify(notice), notice);
  }
  return ok({ proposals: proposals.sort(compareProposals), notices: [...notices.values()] });
};

/** E7 between slots that may keep different people away: negative when `a` is the better one. */
export const compareProposals = (a: Proposal, b: Proposal): number =>
  compareScores(a.score, b.score) || a.slot.start - b.slot.start;

/** How easy two slots are (E7), whichever is the earlier: negative when `a` is easier. */
export const compareEase = (a: Proposal, b: Proposal): number => compareScores(a.score, b.score);

const compareScores = (a: Score, b: Score): number =>
  a.away - b.away ||
  a.unknown - b.unknown ||
  compareLoads(a.loads, b.loads) ||
  totalOf(a) - totalOf(b) ||
  a.notWelcome - b.notWelcome;

const totalOf = ({ added }: Score): number => [...added.values()].reduce((sum, minutes) => sum + minutes, 0);
