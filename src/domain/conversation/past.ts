import type { GuideFormat } from "./guide";
import type { GuideFacts } from "./guideFacts";
import type { SharedInputs } from "./sharedInputs";

/** The pair's meetings so far, asked in the ways that a suggestion needs. */
export interface Past {
  /** Meetings held, also those without a guide. */
  readonly count: number;
  readonly planned: number;
  readonly isHeld: (id: string) => boolean;
  readonly timesHeld: (id: string) => number;
  /** Meetings since `id` was last held, that one included; Infinity when it never was. */
  readonly since: (id: string) => number;
  /** Meetings since a guide of this format was held, that one included; Infinity when none was. */
  readonly sinceFormat: (format: GuideFormat) => number;
  readonly lastFormat: GuideFormat | undefined;
  /** The two latest meetings both had a guide of depth 2 or 3. */
  readonly wasDeepTwice: boolean;
  /** The mentee led none of the three latest guides. */
  readonly lacksMenteeLead: boolean;
}

/** Reads `inputs` against what is known of the guides. A guide that is not known here counts as a meeting and no more. */
export const createPast = (
  guides: readonly GuideFacts[],
  { held, plannedMeetings }: Pick<SharedInputs, "held" | "plannedMeetings">,
): Past => {
  const known = held.map((id) => guides.find((guide) => guide.id === id));
  const latest = known.slice(-2);
  const count = held.length;
  const ago = (index: number): number => (index < 0 ? Infinity : count - index);
  return {
    count,
    planned: plannedMeetings,
    isHeld: (id) => held.includes(id),
    timesHeld: (id) => held.filter((other) => other === id).length,
    since: (id) => ago(held.lastIndexOf(id)),
    sinceFormat: (format) => ago(known.findLastIndex((guide) => guide?.format === format)),
    lastFormat: known.at(-1)?.format,
    wasDeepTwice: latest.length === 2 && latest.every((guide) => (guide?.depth ?? 1) >= 2),
    lacksMenteeLead: !known.slice(-3).some((guide) => guide?.lead === "mentee"),
  };
};
