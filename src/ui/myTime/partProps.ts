import type { Declaring } from "./useMyTime";

/** What every part of this screen is given. */
export interface PartProps {
  readonly declaring: Declaring;
}
