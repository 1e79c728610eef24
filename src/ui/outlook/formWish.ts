import type { AppointmentForm } from "../../domain/people/appointment/appointment";
import type { Policy } from "../../domain/organisation/policy";
import { lengthMinutes } from "../../domain/time/interval";
import { firstWish, type Wish } from "../schedule/wish";

const LONGEST_MINUTES = 240;

/** What the form wishes: as long as it is now. A whole day is nobody's wish, so then it is the usual length. */
export const wishOf = (form: AppointmentForm, policy: Policy | undefined): Wish => {
  const usual = firstWish(policy);
  const minutes = lengthMinutes(form.window);
  return minutes > 0 && minutes <= LONGEST_MINUTES ? { ...usual, minutes } : usual;
};
