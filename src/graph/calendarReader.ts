import { isRecord } from "../domain/shared/shape";
import type { CalendarItem, CalendarReader, PersonCalendar } from "../domain/people/myTime/calendarReader";
import type { Failure } from "../domain/shared/failure";
import { allOf, err, ok, type Result } from "../domain/shared/result";
import { MS_PER_DAY, plusMs, earliest, type Interval } from "../domain/time/interval";
import { graphText } from "../domain/time/isoText";
import type { ZoneData } from "../domain/time/zoneData";
import { createZoneData } from "../domain/time/zones";
import type { GraphCall } from "./transport/call";
import { unexpected } from "./transport/failures";
import { textOf } from "./transport/json";
import { readSchedule } from "./schedule";
import type { GraphTransport } from "./transport/transport";

const PATH = "/me/calendar/getSchedule";

/** Graph answers for at most 20 people and for less than 62 days at once. */
const MOST_PEOPLE = 20;
const LONGEST_WINDOW_MS = 60 * MS_PER_DAY;

/** Always sent: Graph answers `null` with an error 500. */
const VIEW_MINUTES = 30;

/** Reads free/busy with POST getSchedule; asks for UTC and accepts nothing else. All its questions travel together. */
export const createGraphCalendarReader = (
  graph: GraphTransport,
  zones: Pick<ZoneData, "isKnown"> = createZoneData(),
): CalendarReader => ({
  read: async (addresses, window, signal) => {
    const people = [...new Set(addresses.map(keyOf))];
    const pieces = cut(window);
    const questions = pieces.flatMap((piece) => chunks(people).map((some) => ({ piece, some })));
    const answers = await Promise.all(
      questions.map(async ({ piece, some }) => {
        const answer = await graph.send(question(some, piece, signal));
        return answer.ok ? readAnswer(answer.value.body, some, piece, zones) : answer;
      }),
    );
    const read = allOf(answers);
    if (!read.ok) return read;
    const found = read.value.flatMap((each) => [...each]);
    return ok(new Map(addresses.map((address) => [address, stitch(found, keyOf(address))])));
  },
});

type Found = ReadonlyMap<string, PersonCalendar>;

const keyOf = (address: string): string => address.toLowerCase();

const question = (schedules: readonly string[], window: Interval, signal: AbortSignal | undefined): GraphCall => ({
  method: "POST",
  path: PATH,
  headers: { Prefer: 'outlook.timezone="UTC"' },
  body: {
    schedules,
    startTime: { dateTime: graphText(window.start), timeZone: "UTC" },
    endTime: { dateTime: graphText(window.end), timeZone: "UTC" },
    availabilityViewInterval: VIEW_MINUTES,
  },
  scopes: ["Calendars.Read"],
  what: "calendar",
  effect: "reads",
  signal,
});

const readAnswer = (
  body: unknown,
  asked: readonly string[],
  window: Interval,
  zones: Pick<ZoneData, "isKnown">,
): Result<Found, Failure> => {
  if (!isRecord(body) || !Array.isArray(body.value)) return err(unexpected(`POST ${PATH}`, "no `value` array"));
  const reading = { start: window.start, viewMinutes: VIEW_MINUTES, zones };
  const told = new Map(
    body.value
      .filter(isRecord)
      .map((schedule) => [keyOf(textOf(schedule.scheduleId) ?? ""), readSchedule(schedule, reading)] as const),
  );
  return ok(new Map(asked.map((person) => [person, told.get(person) ?? { kind: "unknown" }])));
};

/** Half-open pieces that Graph accepts, in order. */
const cut = ({ start, end }: Interval): readonly Interval[] => {
  const pieces: Interval[] = [];
  for (let from = start; from < end; from = plusMs(from, LONGEST_WINDOW_MS)) {
    pieces.push({ start: from, end: earliest(plusMs(from, LONGEST_WINDOW_MS), end) });
  }
  return pieces;
};

const chunks = (people: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(people.length / MOST_PEOPLE) }, (_, i) =>
    people.slice(i * MOST_PEOPLE, (i + 1) * MOST_PEOPLE),
  );

/** One calendar from all pieces. A meeting on the seam is told twice and kept once; one unknown piece makes all unknown. */
const stitch = (found: readonly (readonly [string, PersonCalendar])[], person: string): PersonCalendar => {
  const pieces = found.filter(([key]) => key === person).map(([, calendar]) => calendar);
  const hours = pieces.find((piece) => piece.hours)?.hours;
  const known = pieces.length > 0 && pieces.every((piece) => piece.kind === "known");
  if (!known) return { kind: "unknown", ...(hours && { hours }) };
  const items = new Map<string, CalendarItem>();
  for (const piece of pieces) {
    if (piece.kind === "known") for (const item of piece.items) items.set(nameOf(item), item);
  }
  const sorted = [...items.values()].toSorted((a, b) => a.window.start - b.window.start);
  return { kind: "known", items: sorted, ...(hours && { hours }) };
};

const nameOf = ({ window, show }: CalendarItem): string => `${window.start} ${window.end} ${show}`;
