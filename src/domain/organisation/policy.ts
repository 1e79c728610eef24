import type { Failure } from "../shared/failure";

/** Somebody whom a person can turn to when something is not right, outside their pair. */
export interface Contact {
  readonly name: string;
  /** `mailto:`, `tel:` or `https:`. */
  readonly address: string;
  /** What this contact is for, in the organisation's own words. */
  readonly purpose: string;
}

/** What an organisation decided for everybody in it. What it does not say is left to each person (P8). */
export interface Policy {
  /** Languages that are offered. */
  readonly languages?: readonly string[];
  /** Minutes of a meeting, before a person chooses others. */
  readonly usualMinutes?: number;
  /** Ids of guides that are not offered. */
  readonly withoutGuides?: readonly string[];
  readonly contacts?: readonly Contact[];
  /** Answers of fewer people than this are never shown together. */
  readonly smallestGroup?: number;
}

/** A part of a policy file that cannot be used, and why. */
export type PolicyFault = Extract<Failure, { readonly type: "BadInput" }>;

/** What a policy may name: ids of things that this version of the product has. */
export interface PolicyWords {
  readonly languages: readonly string[];
  /** Those that an organisation may leave out. */
  readonly guides: readonly string[];
  readonly minutes: readonly number[];
}

/** Nobody may be found out by a figure about fewer people, whatever an organisation would like. */
export const SMALLEST_GROUP = 5;
