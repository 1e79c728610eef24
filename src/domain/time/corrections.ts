import type { PosixRule } from "./posixRule";
import { parsePosixRule } from "./posixRule";
import { parseInstant } from "./isoText";
import type { Zone } from "./zoneData";

/** From `sinceMs` (until `untilMs`, if present) this zone follows `rule`, whatever the runtime's data. */
interface Correction {
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly rule: PosixRule;
}

interface Fact {
  readonly zones: readonly Zone[];
  readonly since: string;
  readonly until?: string;
  readonly rule: string;
  readonly source: string;
}

/**
 * Changes between the zone data of Node 20 (IANA 2025c) and IANA 2026f of 29 October 2026. Source: the compiled files
 * of Debian's tzdata 2026f, as `zdump -v` shows them. A line may be deleted when no supported runtime needs it; a
 * correct runtime is not affected by it.
 */
const FACTS: readonly Fact[] = [
  {
    zones: ["America/Vancouver", "Canada/Pacific"],
    since: "2026-11-01T09:00:00Z",
    rule: "MST7",
    source: "IANA tzdb 2026b: British Columbia moved to permanent -07 on 2026-03-09 and does not fall back",
  },
  {
    zones: ["America/Edmonton", "America/Yellowknife", "Canada/Mountain"],
    since: "2026-11-01T08:00:00Z",
    rule: "CST6",
    source: "IANA tzdb 2026c: Alberta moved to permanent -06 on 2026-06-18 and does not fall back",
  },
  {
    zones: ["America/Inuvik"],
    since: "2026-11-01T08:00:00Z",
    rule: "CST6",
    source: "IANA tzdb 2026d: the Northwest Territories moved to permanent -06 on 2026-08-21",
  },
  {
    zones: ["America/Winnipeg", "America/Rainy_River", "Canada/Central"],
    since: "2026-11-01T07:00:00Z",
    rule: "EST5",
    source: "IANA tzdb 2026e: Manitoba moved to permanent -05 on 2026-10-31 and does not fall back",
  },
  {
    zones: ["Africa/Casablanca", "Africa/El_Aaiun"],
    since: "2026-09-20T01:00:00Z",
    rule: "<+00>0",
    source: "IANA tzdb 2026c: Morocco moved to permanent +00 on 2026-09-20",
  },
  {
    zones: ["America/Havana", "Cuba"],
    since: "2026-11-01T05:00:00Z",
    until: "2027-11-07T05:00:00Z",
    rule: "CDT4",
    source: "IANA tzdb 2026f: Cuba did not fall back on 2026-11-01 and keeps -04 through 2027-11-07",
  },
  {
    zones: ["Europe/Chisinau", "Europe/Tiraspol"],
    since: "2022-01-01T00:00:00Z",
    rule: "EET-2EEST,M3.5.0/3,M10.5.0/4",
    source: "IANA tzdb 2026b: Moldova has changed its clocks at the European hour, 01:00 UTC, since 2022",
  },
];

/** The corrections by zone name. */
export const corrections = (): ReadonlyMap<Zone, Correction> => {
  const byZone = new Map<Zone, Correction>();
  for (const fact of FACTS) for (const zone of fact.zones) byZone.set(zone, correctionOf(fact));
  return byZone;
};

const correctionOf = ({ since, until, rule: text }: Fact): Correction => {
  const rule = parsePosixRule(text);
  const sinceMs = parseInstant(since);
  if (!rule || sinceMs === undefined) throw new Error(`The correction "${text}" since ${since} cannot be read.`);
  return { sinceMs, untilMs: until === undefined ? Infinity : (parseInstant(until) ?? Infinity), rule };
};
