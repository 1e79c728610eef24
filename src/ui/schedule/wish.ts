import type { Policy } from "../../domain/organisation/policy";
import type { AppointmentForm } from "../../domain/people/appointment/appointment";
import type { LocalDate } from "../../domain/time/zoneData";
import { lengthMinutes } from "../../domain/time/interval";
import type { Company } from "../../planning/foundTimes";
import { guestsOf } from "../../planning/guests";

/** How long to meet, and how far ahead to look. */
export interface Wish {
  readonly minutes: number;
  readonly weeks: number;
  /** Not before this date: somebody is away until then. */
  readonly from?: LocalDate;
}

/** Lengths to choose from, in minutes. */
export const LENGTHS: readonly number[] = [15, 30, 45, 60, 90];

/** How far ahead, in weeks. */
export const WEEKS: readonly number[] = [1, 2, 4];

const USUAL_MINUTES = 45;
const USUAL_WEEKS = 2;

/** What the screen starts with: the organisation's usual length, where it has one. */
export const firstWish = (policy: Policy = {}): Wish => ({
  minutes: policy.usualMinutes ?? USUAL_MINUTES,
  weeks: USUAL_WEEKS,
});

const LONGEST_MINUTES = 240;

/** What the form wishes: as long as it is now. A whole day is nobody's wish, so then it is the usual length. */
export const wishOfForm = (form: AppointmentForm, policy: Policy | undefined): Wish => {
  const usual = firstWish(policy);
  const minutes = lengthMinutes(form.window);
  return minutes > 0 && minutes <= LONGEST_MINUTES ? { ...usual, minutes } : usual;
};

/** Everybody who takes part, the viewer included. */
export const headcount = (company: Company): number =>
  company.kind === "pair" ? company.pair.members.length + guestsOf(company).length : company.people.length + 1;
