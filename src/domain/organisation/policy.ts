import type { Failure } from "../shared/failure";
import type { Programme } from "./programme";

/** A contact outside the pair, for when something is not right. */
export interface Contact {
  readonly name: string;
  /** `mailto:`, `tel:` or `https:`. */
  readonly address: string;
  /** What this contact is for, in the organisation's own words. */
  readonly purpose: string;
}

/** An organisation's settings for everybody in it. What is absent is left to each person (P8). */
export interface Policy {
  readonly languages?: readonly string[];
  /** Default length of a meeting, in minutes. */
  readonly usualMinutes?: number;
  /** Ids of guides that are not offered. */
  readonly withoutGuides?: readonly string[];
  readonly contacts?: readonly Contact[];
  /** Answers of fewer people than this are never aggregated. */
  readonly smallestGroup?: number;
  /** Programmes that people may take part in. */
  readonly programmes?: readonly Programme[];
}

/** A part of a policy file that cannot be used, and why. */
export type PolicyFault = Extract<Failure, { readonly type: "BadInput" }>;

/** The ids that a policy may name: those of this version of the product. */
export interface PolicyWords {
  readonly languages: readonly string[];
  /** Those that an organisation may leave out. */
  readonly guides: readonly string[];
  readonly minutes: readonly number[];
  /** Questions that a wave may ask. */
  readonly items: readonly string[];
}

/** Minimum group size of any figure, so that no person can be identified. An organisation cannot lower it. */
export const SMALLEST_GROUP = 5;
