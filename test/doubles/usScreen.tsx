import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import type { Entry, MeetingFacts } from "../../src/domain/document/entry";
import type { CalendarReader } from "../../src/domain/people/myTime/calendarReader";
import type { MyTime } from "../../src/domain/people/myTime/myTime";
import type { Person } from "../../src/domain/people/person";
import { ok } from "../../src/domain/shared/result";
import { createZoneData } from "../../src/domain/time/zones";
import type { BookedMeetings } from "../../src/planning/bookedMeetings";
import { createFindTimes } from "../../src/planning/findTimes";

import { createLookAtMeeting } from "../../src/planning/lookAtMeeting";
import { createLoadPlanningData } from "../../src/planning/planningData";
import { createLookAtSeries } from "../../src/planning/seriesAhead";
import { UsView } from "../../src/ui/us/UsView";
import { at, emeka, entryAt, noa, noaAndEmeka } from "./entries";
import { InContext, type ScreenServices } from "./inContext";
import { createFakeDocument } from "./liveFakes";
import { createMemoryMyTime } from "./memoryMyTime";
import { createHandClock, screenServices } from "./screenServices";

/** Tuesday, 1 December 2026, nine in the morning in Jerusalem and eight in Lagos. */
export const TUESDAY = at("2026-12-01T07:00:00Z");

const weekdays = [1, 2, 3, 4, 5] as const;

/** What both told each other: Noa works from nine to five in Jerusalem, Emeka in Lagos. */
export const told = (minute: number, person: Person, zone: string): Entry =>
  entryAt(minute, person, {
    text: "",
    content: {
      kind: "availability",
      availability: {
        stays: [{ place: { zone } }],
        work: [{ days: weekdays, fromMinutes: 9 * 60, toMinutes: 17 * 60 }],
        closedDays: [],
        overlay: [],
      },
    },
  });

/** A meeting that `author` booked and noted, 45 minutes long. */
export const booked = (
  minute: number,
  author: Person,
  start: string,
  { eventId = `event-${minute}`, ...more }: Partial<MeetingFacts> = {},
): Entry =>
  entryAt(minute, author, {
    text: "",
    content: {
      kind: "meeting",
      meeting: { start: at(start), end: (at(start) + 45 * 60_000) as Entry["at"], eventId, burden: {}, ...more },
    },
  });

interface Scene {
  readonly me?: Person;
  readonly entries?: readonly Entry[];
  readonly now?: Entry["at"];
  readonly read?: CalendarReader["read"];
  readonly bookings?: Partial<BookedMeetings>;
  readonly only?: Partial<ScreenServices>;
  /** What the reader keeps for themselves. */
  readonly myTime?: MyTime;
  /** What the address says behind the pair. */
  readonly part?: string;
}

/** Every booked meeting still fits, and is in one's own calendar with a link to join. */
const alwaysFits = (me: Person): BookedMeetings => ({
  check: async () => ok({ kept: [], broken: [] }),
  note: async () => ok(true),
  noteSent: async () => ok("noted"),
  forgetUnsent: async () => undefined,
  move: async (_, { eventId }, to) => ok({ eventId, window: to.slot, inDocument: true }),
  callOff: async ({ author }) => ok({ for: author === me.id ? "everybody" : "me", inDocument: true }),
  findInCalendar: async ({ eventId, start, end }) =>
    ok({ eventId, window: { start, end }, joinUrl: "https://teams.example/join", isCancelled: false, isSent: true }),
});

const nobodyBusy: CalendarReader["read"] = async (addresses) =>
  ok(new Map(addresses.map((address) => [address, { kind: "known", items: [] }])));

/** The first screen of Noa in Jerusalem, or of Emeka in Lagos, over real planning and calendars of the test. */
export const showUs = async ({
  me = noa,
  entries = [],
  now = TUESDAY,
  read = nobodyBusy,
  bookings = {},
  only = {},
  myTime,
  part,
}: Scene = {}) => {
  const clock = createHandClock(now);
  const document = createFakeDocument(me, clock);
  document.receive(told(0, noa, "Asia/Jerusalem"), told(0, emeka, "Africa/Lagos"), ...entries);
  const zones = createZoneData();
  const zone = me === noa ? "Asia/Jerusalem" : "Africa/Lagos";
  const loadData = createLoadPlanningData({
    ...{ me, zones, zone, myTime: createMemoryMyTime(myTime), calendars: { read } },
    loadWorld: async () => NO_CALENDARS,
    pairReader: async () => ({ known: document.everything(), readOn: async () => ok(document.everything()) }),
  });
  const parts = { clock, zones, loadData };
  const services = await screenServices(me, now, {
    clock,
    zone,
    openDocument: () => document,
    findTimes: createFindTimes(parts),
    lookAtMeeting: createLookAtMeeting(parts),
    lookAtSeries: createLookAtSeries(parts),
    bookedMeetings: { ...alwaysFits(me), ...bookings },
    ...only,
  });
  const went: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <UsView
          pair={noaAndEmeka}
          part={part}
          onGo={(...place) => went.push(place.filter((one) => one !== undefined).join("/"))}
        />
      </InContext>
    </FluentProvider>,
  );
  return { user: userEvent.setup(), document, clock, services, went };
};
