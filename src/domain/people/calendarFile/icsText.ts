import { MS_PER_MINUTE, type Instant, type Interval } from "../../time/interval";
import { dayNumberOf, isLocalDate } from "../../time/localDate";
import type { LocalDate, Zone, ZoneData } from "../../time/zoneData";

/** One line of a calendar file: `DTSTART;TZID=Europe/Oslo:20270301T090000`. */
export interface IcsProperty {
  readonly name: string;
  /** By upper-case name, without quotation marks. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** A component: what stands between `BEGIN:` and `END:`. */
export interface IcsComponent {
  readonly name: string;
  readonly properties: readonly IcsProperty[];
  readonly inside: readonly IcsComponent[];
}

/**
 * The calendars of a file (RFC 5545); empty for any other file. Malformed lines are skipped, and lines of titles and places are
 * never kept. Yields the number of characters read so far, so that a screen can draw between.
 */
export function* parseIcs(file: string): Generator<number, readonly IcsComponent[]> {
  const root = open("");
  const trail = [root];
  let count = 0;
  for (const { line, end } of linesOf(file)) {
    if (++count % LINES_PER_STEP === 0) yield end;
    const property = KEPT.test(line) ? parseLine(line) : undefined;
    const current = trail.at(-1) ?? root;
    if (property?.name === "BEGIN") {
      const next = open(property.value.trim().toUpperCase());
      current.inside.push(next);
      trail.push(next);
    } else if (property?.name === "END") {
      if (trail.length > 1) trail.pop();
    } else if (property) current.properties.push(property);
  }
  return root.inside.filter(({ name }) => name === "VCALENDAR");
}

/** Some milliseconds of work. */
const LINES_PER_STEP = 2000;

/** The lines that say when; all others are passed over. */
const KEPT =
  /^(?:BEGIN|END|UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS|TZID|X-LIC-LOCATION|TZOFFSETTO)[;:]/i;

/** The first property of that name. */
export const propertyOf = (component: IcsComponent, name: string): IcsProperty | undefined =>
  component.properties.find((property) => property.name === name);

/** All properties of that name. */
export const propertiesOf = (component: IcsComponent, name: string): readonly IcsProperty[] =>
  component.properties.filter((property) => property.name === name);

interface OpenComponent extends IcsComponent {
  readonly properties: IcsProperty[];
  readonly inside: OpenComponent[];
}

const open = (name: string): OpenComponent => ({ name, properties: [], inside: [] });

/** Unfolds lines: a continuation begins with a space or a tab. */
function* linesOf(file: string): Generator<{ readonly line: string; readonly end: number }> {
  const breaks = /\r\n|\r|\n/g;
  let start = file.startsWith("\uFEFF") ? 1 : 0;
  let folded = "";
  for (;;) {
    const found = breaks.exec(file);
    const end = found ? breaks.lastIndex : file.length;
    folded += file.slice(start, found ? found.index : file.length);
    const isFolded = found !== null && (file[end] === " " || file[end] === "\t");
    if (!isFolded) {
      yield { line: folded, end };
      folded = "";
    }
    if (!found) return;
    start = isFolded ? end + 1 : end;
    breaks.lastIndex = start;
  }
}

const LINE = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/;
const PARAM = /;([^=;:]+)=("[^"]*"|[^";:]*)/g;

const NO_PARAMS: ReadonlyMap<string, string> = new Map();

const parseLine = (line: string): IcsProperty | undefined => {
  const [, name, params = "", value = ""] = LINE.exec(line) ?? [];
  if (name === undefined) return undefined;
  return {
    name: name.toUpperCase(),
    params:
      params === ""
        ? NO_PARAMS
        : new Map(
            [...params.matchAll(PARAM)].map(([, key = "", text = ""]) => [key.toUpperCase(), text.replaceAll('"', "")]),
          ),
    value,
  };
};

/** A date, or a wall-clock time in a zone. */
export interface IcsTime {
  readonly date: LocalDate;
  /** Absent for a whole day. */
  readonly minutes?: number;
  readonly zone: Zone;
}

/** Parameters for reading a calendar file. */
export interface IcsQuestion {
  readonly window: Interval;
  /** Zone of floating times and of whole days. */
  readonly ownZone: Zone;
  readonly zones: ZoneData;
  readonly zoneByWindowsName: ReadonlyMap<string, Zone>;
}

/** The zone of a `TZID`; undefined when unknown. */
export type ZoneOfTzid = (tzid: string) => Zone | undefined;

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/** Reads one value of a time property. `ownZone` is the zone of floating times and days. */
export const readIcsTime = (
  { params }: Pick<IcsProperty, "params">,
  value: string,
  ownZone: Zone,
  zoneOf: ZoneOfTzid,
): IcsTime | undefined => {
  const [, year, month, day, hour, minute, , utc] = TIME.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) return undefined;
  if (hour === undefined) return { date, zone: ownZone };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const tzid = params.get("TZID");
  const zone = utc === "Z" ? "Etc/UTC" : tzid === undefined ? ownZone : zoneOf(tzid);
  return zone === undefined ? undefined : { date, minutes: Number(hour) * 60 + Number(minute), zone };
};

/** The instant of a time, its date moved by `days`. */
export const instantOf = ({ date, minutes = 0, zone }: IcsTime, zones: ZoneData): Instant =>
  zones.instantAt(zone, date, minutes);

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Whole days and milliseconds of `P1DT2H`. Days follow the wall clock, hours do not. */
export const readDuration = (text: string): { readonly days: number; readonly ms: number } | undefined => {
  const match = DURATION.exec(text.trim());
  if (!match || match[1] === "-") return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: ((hours ?? 0) * 60 + (minutes ?? 0)) * MS_PER_MINUTE + (seconds ?? 0) * 1000,
  };
};

/** Days from one date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from);
