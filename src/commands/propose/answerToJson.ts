import { isoText } from "../../domain/time/isoText";
import { zonedText } from "../../domain/time/zonedText";
import type {
  Finding,
  NothingFits,
  PersonSide,
  PlanAnswer,
  Proposal,
  Score,
  SeriesPlan,
} from "../../domain/proposals/answer";

/** The answer in the public JSON form: times in ISO 8601, local starts with offset and zone. */
export const answerToJson = ({ proposals, none, notices, series }: PlanAnswer): object => ({
  schema: 1,
  proposals: proposals.map(proposalToJson),
  ...(none && { none: noneToJson(none) }),
  ...(series && { series: seriesToJson(series) }),
  notices,
});

const noneToJson = ({ limits, awayUntil, leastBad }: NothingFits): object => ({
  limits,
  awayUntil: awayUntil.map((each) => ({ ...each, until: isoText(each.until) })),
  leastBad: leastBad.map(proposalToJson),
});

const seriesToJson = ({ meetings, skipped, loads, totals, exact, leastHeaviest }: SeriesPlan): object => ({
  meetings: meetings.map((meeting) => ({ period: meeting.period, ...proposalToJson(meeting) })),
  skipped: skipped.map(({ period, window, limits }) => ({
    period,
    from: isoText(window.start),
    to: isoText(window.end),
    limits,
  })),
  loads: Object.fromEntries(loads),
  totals,
  exact,
  ...(leastHeaviest !== undefined && { leastHeaviest }),
});

const proposalToJson = ({ slot, score, people }: Proposal): object => ({
  start: isoText(slot.start),
  end: isoText(slot.end),
  score: scoreToJson(score),
  people: people.map(sideToJson),
});

const scoreToJson = ({ added, ...rest }: Score): object => ({ ...rest, added: Object.fromEntries(added) });

const sideToJson = ({ id, zone, local, findings }: PersonSide): object => ({
  id,
  localStart: zonedText(local, zone),
  findings: findings.map(findingToJson),
});

const findingToJson = ({ kind, hard, minutes, weight, window }: Finding): object => ({
  kind,
  hard,
  minutes,
  weight,
  start: isoText(window.start),
  end: isoText(window.end),
});
