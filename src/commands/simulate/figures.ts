import type { GuideFacts } from "../../domain/conversation/guide";
import type { SimulatedRelationship } from "./relationships";

/** Aggregates of many simulated relationships. Shares are of the relationships in which the event was possible. */
export interface Figures {
  readonly relationships: number;
  readonly meetings: number;
  readonly withoutSuggestion: number;
  /** Rotation guides with the same format as the meeting before. */
  readonly formatRepeats: number;
  /** Guides of depth 3 that the app suggested by itself. */
  readonly tenderSuggested: number;
  /** Guides deeper than 1 suggested by the rotation before the fourth meeting. */
  readonly deepTooEarly: number;
  readonly closingInTime: number;
  readonly closingAtAll: number;
  readonly lived: number;
  /** The share of experiences that had their conversation while the app asked for it. */
  readonly talkedOver: number;
  /** By guide: the share of relationships of ten and more planned meetings that never had it. */
  readonly missed: Readonly<Record<string, number>>;
}

const LONG = 10;

/** The figures of `relationships`. */
export const figuresOf = (guides: readonly GuideFacts[], relationships: readonly SimulatedRelationship[]): Figures => {
  const long = relationships.filter(({ planned }) => planned >= LONG);
  return {
    relationships: relationships.length,
    meetings: sum(relationships, ({ meetings }) => meetings.length),
    withoutSuggestion: sum(relationships, ({ withoutSuggestion }) => withoutSuggestion),
    formatRepeats: sum(relationships, formatRepeats),
    tenderSuggested: sum(relationships, ({ meetings }) => tenderIn(guides, meetings)),
    deepTooEarly: sum(relationships, ({ meetings }) => meetings.slice(0, 3).filter(isDeepTurn).length),
    closingInTime: share(relationships, (each) =>
      has({ ...each, meetings: each.meetings.slice(0, each.planned) }, "closing"),
    ),
    closingAtAll: share(relationships, (each) => has(each, "closing")),
    lived: sum(relationships, ({ lived }) => lived),
    talkedOver:
      sum(relationships, ({ talkedOver }) => talkedOver) /
      Math.max(
        1,
        sum(relationships, ({ lived }) => lived),
      ),
    missed: Object.fromEntries(
      guides
        .filter(({ role }) => role === "milestone" || role === "rotation")
        .map(({ id }) => [id, share(long, (each) => !has(each, id))]),
    ),
  };
};

const has = ({ meetings }: SimulatedRelationship, id: string): boolean => meetings.some(({ guide }) => guide.id === id);

const formatRepeats = ({ meetings }: SimulatedRelationship): number =>
  meetings.filter(({ guide }, index) => guide.role === "rotation" && meetings[index - 1]?.guide.format === guide.format)
    .length;

const isDeepTurn = ({ guide }: SimulatedRelationship["meetings"][number]): boolean =>
  guide.role === "rotation" && guide.depth > 1;

const tenderIn = (guides: readonly GuideFacts[], meetings: SimulatedRelationship["meetings"]): number => {
  const tender = new Set(guides.filter(({ depth }) => depth === 3).map(({ id }) => id));
  return sum(meetings, ({ offered }) => offered.filter(({ guide }) => tender.has(guide)).length);
};

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;
