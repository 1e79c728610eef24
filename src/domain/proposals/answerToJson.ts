import { isoText } from "../time/isoText";
import { zonedText } from "../time/zonedText";
import type { Finding, PersonSide, ProposeAnswer, Proposal, Score } from "./answer";

/** The answer in the public JSON form: times in ISO 8601, local starts with offset and zone. */
export const answerToJson = ({ proposals, none, notices }: ProposeAnswer): object => ({
  schema: 1,
  proposals: proposals.map(proposalToJson),
  ...(none ? { none: { limits: none.limits, leastBad: none.leastBad.map(proposalToJson) } } : {}),
  notices,
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
