import type { Duration, Guide } from "./guide";

/** Why a guide is due at a point of the relationship. Each has its sentence on the screen. */
export type DueReason = "start" | "rules" | "plan" | "half" | "doors" | "advice" | "stretch" | "organisation";

/** When a guide is due. Meetings are counted in what was held, shares in what the pair planned. */
export type Due =
  /** Once, when so many meetings were held. */
  | { readonly kind: "after"; readonly meetings: number; readonly why: DueReason }
  /** Once, from this share of the planned meetings on. Left out when fewer than `fewest` are planned. */
  | { readonly kind: "share"; readonly share: number; readonly fewest?: number; readonly why: DueReason }
  /** First when so many meetings were held, then again each time so many more were. */
  | { readonly kind: "again"; readonly after: number; readonly every: number; readonly why: DueReason }
  /** The last planned meeting belongs to it. */
  | { readonly kind: "last" }
  /** On a light day. */
  | { readonly kind: "light" };

/** What a suggestion needs to know of a guide, without fetching the guide. */
export interface GuideFacts extends Pick<Guide, "id" | "role" | "format" | "depth" | "lead" | "requires"> {
  /** Shortest first. */
  readonly lengths: readonly Duration[];
  readonly due?: Due;
  /** The share of the planned meetings by which a pair should have had it once, so that others do not crowd it out. */
  readonly coverBy?: number;
}

/** The longest variant of `guide` that fits `minutes`; undefined when none does. */
export const lengthFor = ({ lengths }: Pick<GuideFacts, "lengths">, minutes: number): Duration | undefined =>
  lengths.filter((length) => length <= minutes).at(-1);
