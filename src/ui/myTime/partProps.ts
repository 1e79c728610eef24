import type { Services } from "../services";
import type { Declaring } from "./useMyTime";

/** What every part of this screen is given. */
export interface PartProps {
  readonly services: Services;
  readonly declaring: Declaring;
}
