import { isoText } from "../../domain/time/isoText";
import { clockText, zonedText } from "../../domain/time/zonedText";
import type {
  Finding,
  NothingFits,
  PersonSide,
  PlanAnswer,
  Proposal,
  Score,
  SeriesPlan,
  SeriesRhythm,
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

const seriesToJson = ({ meetings, rhythm, skipped, loads, totals, exact, leastHeaviest }: SeriesPlan): object => ({
  meetings: meetings.map((meeting) => ({ period: meeting.period, ...proposalToJson(meeting) })),
  ...(rhythm && { rhythm: rhythmToJson(rhythm) }),
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

const rhythmToJson = ({ everyDays, people, exceptions }: SeriesRhythm): object => ({
  everyDays,
  people: people.map(({ person, weekday, wallMinutes }) => ({
    person,
    ...(weekday !== undefined && { weekday }),
    localTime: clockText(wallMinutes),
  })),
  exceptions: exceptions.map(({ period, people: who, slot, because }) => ({
    period,
    people: who,
    start: isoText(slot.start),
    because: "findings" in because ? { ...because, findings: because.findings.map(ownedFindingToJson) } : because,
  })),
});

const ownedFindingToJson = (finding: Finding): object => ({ person: finding.person, ...findingToJson(finding) });

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
