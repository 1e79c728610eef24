import type { FindingKind, Limit } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { formatDate, toldDay } from "../format/when";
import type { Format } from "../services";
import { whoIn } from "./explain";

/** Why nothing before the first time was proposed, in one sentence. Nothing where nothing lies before it. */
export const earlierWords = (found: FoundTimes, format: Format): readonly string[] => {
  const { text, locale } = format;
  const earlier = found.outlook?.earlier();
  if (!earlier) return [];
  if (earlier.meetsAnyway) return [text("earlier.meets", { day: toldDay(earlier.meetsAnyway, format) })];
  const [away] = earlier.awayUntil;
  if (away) {
    return [text("earlier.away", { ...whoIn(found, away.person), day: formatDate(away.firstDay, locale) })];
  }
  const busy = whoOf(earlier.limits.filter(({ kind }) => REASONS[kind] === "busy"));
  if (busy.length > 1) return [text("earlier.bothBusy", { people: found.people.length })];
  const [most] = earlier.limits;
  if (most) return [text("earlier.limit", { ...whoIn(found, most.person), kind: REASONS[most.kind] ?? "kept" })];
  const [cost] = earlier.costs;
  return cost ? [text("earlier.costs", whoIn(found, cost.person))] : [];
};

const whoOf = (limits: readonly Limit[]): readonly string[] => [...new Set(limits.map(({ person }) => person))];

/** As the message selects it; everything else is time that somebody keeps free, whatever the reason. */
const REASONS: Partial<Record<FindingKind, string>> = {
  busy: "busy",
  away: "away",
  holiday: "holiday",
  "half-day": "holiday",
  mourning: "holiday",
};
