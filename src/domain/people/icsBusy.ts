import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import type { Instant, Interval } from "../time/interval";
import { parseIcs, propertiesOf, propertyOf, type IcsComponent } from "./icsComponents";
import { occurrencesOf, readIcsEvent, type IcsEvent } from "./icsEvent";
import type { IcsQuestion } from "./icsTime";
import { zonesOfCalendar } from "./icsZones";

/** What a calendar file says about when somebody is busy. Titles and places are never read. */
export interface IcsBusy {
  /** Inside the window that was asked for, by start. They may overlap. */
  readonly busy: readonly Interval[];
  /** Events that could not be understood, and are therefore not in `busy`. */
  readonly unread: number;
}

/** Reads an `.ics` file as busy times. A file that is none is a failure; an event that makes no sense is counted. */
export const icsBusy = (file: string, question: IcsQuestion): Result<IcsBusy, Failure> => {
  const calendars = parseIcs(file);
  if (calendars.length === 0) {
    return err({ type: "BadInput", field: "file", value: file.slice(0, 15), problem: "holds no VCALENDAR" });
  }
  const busy: Interval[] = [];
  let unread = 0;
  for (const calendar of calendars) {
    const zoneOf = zonesOfCalendar(calendar, question.zones, question.zoneByWindowsName);
    const components = calendar.inside.filter(({ name }) => name === "VEVENT");
    const read = components.map((component) => ({ component, event: readIcsEvent(component, question, zoneOf) }));
    unread += read.filter(({ component, event }) => !event && takesTime(component)).length;
    const events = read.filter((each): each is Read => each.event !== undefined);
    const moved = movedIn(events);
    for (const { component, event } of events) {
      if (!takesTime(component)) continue;
      const times = occurrencesOf(event, question, moved.get(event.uid) ?? NOTHING_MOVED);
      if (times) busy.push(...times);
      else unread++;
    }
  }
  return ok({ busy: busy.sort((a, b) => a.start - b.start || a.end - b.end), unread });
};

interface Read {
  readonly component: IcsComponent;
  readonly event: IcsEvent;
}

const NOTHING_MOVED: ReadonlySet<Instant> = new Set();

/** By event: the occurrences that have an entry of their own, moved or cancelled. */
const movedIn = (events: readonly Read[]): ReadonlyMap<string, ReadonlySet<Instant>> => {
  const moved = new Map<string, Set<Instant>>();
  for (const { event } of events) {
    if (event.instead === undefined) continue;
    moved.set(event.uid, (moved.get(event.uid) ?? new Set()).add(event.instead));
  }
  return moved;
};

/** Cancelled events, and those that their owner shows as free or as working elsewhere, take no time. */
const takesTime = (component: IcsComponent): boolean => {
  const says = (name: string, values: RegExp): boolean =>
    propertiesOf(component, name).some(({ value }) => values.test(value.trim()));
  return !(
    says("STATUS", /^CANCELLED$/i) ||
    says("TRANSP", /^TRANSPARENT$/i) ||
    says("X-MICROSOFT-CDO-BUSYSTATUS", /^(FREE|WORKINGELSEWHERE)$/i) ||
    propertyOf(component, "DTSTART") === undefined
  );
};
