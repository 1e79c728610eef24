import { createAppointments } from "../../src/app/wiring/booking/appointments";
import { createBegunBookings } from "../../src/app/wiring/booking/begunBookings";
import { createBookedMeetings } from "../../src/planning/bookedMeetings";
import { createWeighTimes } from "../../src/planning/findTimes";
import { createLookAtMeeting } from "../../src/planning/lookAtMeeting";
import { createPlanMeetings } from "../../src/planning/planMeetings";
import type { LoadPlanningData, OwnEvent } from "../../src/planning/planningData";
import { createMeetingNotes } from "../../src/app/wiring/booking/meetingNotes";
import { createAppLinks } from "../../src/domain/links/appLinks";
import type { CalendarWriter } from "../../src/domain/people/appointment/calendarWriter";
import type { Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { loadLaterText, type Text } from "../../src/locales/text";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import type { Services } from "../../src/ui/services";
import { english, fakeServices, findFor, pairOf, planningData, SEARCHED_AT, timeOf, zones } from "./fakeServices";
import { aminaBello, hannahLevi } from "./inOutlook";
import { createFakeDocument } from "./liveFakes";
import { createMemoryDevice } from "./memoryMyTime";

const personOf = ({ name, address }: { readonly name: string; readonly address: string }): Person => ({
  id: name.toLowerCase().replace(" ", "-") as PersonId,
  name,
  address,
});

export const hannah = personOf(hannahLevi);
export const amina = personOf(aminaBello);
export const theirPair: Pair = pairOf("hannah-amina", [hannah, amina]);

/** Places of the people in these tests. Others are in Dhaka. */
const ZONES: Readonly<Record<string, string>> = { "Hannah Levi": "Asia/Jerusalem", "Amina Bello": "Africa/Lagos" };

/** Services of Hannah's pane: the real engine, real messages and her device's memory. `find` looks into her calendar. */
export const hannahsServices = async (
  only: Partial<Services> = {},
  find: CalendarWriter["find"] = async () => ok(undefined),
) => {
  const text: Text = await loadLaterText("en", "outlook", await english());
  const asked: (readonly string[])[] = [];
  const owns: (OwnEvent | undefined)[] = [];
  const clock = { now: () => SEARCHED_AT };
  const document = createFakeDocument(hannah, clock);
  const links = createAppLinks({
    teams: "https://teams.microsoft.com",
    appId: "",
    home: "https://meridian.example/tab.html",
  });
  const notes = createMeetingNotes({ zones, locale: "en-GB", text, links, openDocument: () => document });
  const loadData: LoadPlanningData = async (company) => {
    const people = company.kind === "pair" ? company.pair.members : [hannah, ...company.people];
    const participants = people.map((person) => timeOf(person, ZONES[person.name] ?? "Asia/Dhaka"));
    return ok(planningData(people, participants));
  };
  /** Whether what Hannah wrote in Outlook has gone out when somebody looks. */
  const calendar = { isSent: true };
  const begun = createBegunBookings(createMemoryDevice());
  const services = fakeServices(text, hannah, {
    appointments: createAppointments({ notes, remembered: createMemoryDevice(), events: { find } }),
    findTimes: async ({ company, ...wanted }) => {
      const others = company.kind === "pair" ? company.pair.members.slice(1) : company.people;
      const people = [hannah, ...others];
      asked.push([...others.map(({ name }) => name), `${wanted.durationMinutes} minutes`]);
      owns.push(wanted.own);
      const times = people.map((person) => timeOf(person, ZONES[person.name] ?? "Asia/Dhaka"));
      return ok(findFor(people, times, undefined, wanted));
    },
    weighTimes: createWeighTimes({ clock, zones, loadData }),
    lookAtMeeting: createLookAtMeeting({ clock, zones, loadData }),
    openDocument: () => document,
    zoneByWindowsName: async () => zoneByWindowsName,
    planMeetings: createPlanMeetings({ clock, zones, loadData }),
    bookedMeetings: createBookedMeetings({
      ...{ me: hannah, clock, zones, loadData, events: noEvents, notes, begun },
      ...{ callOff: never, lookAgain: never },
      findInCalendar: async ({ eventId, start, end }) =>
        ok({ eventId, window: { start, end }, isCancelled: false, isSent: calendar.isSent }),
    }),
    loadText: async (words) => loadLaterText("en", words, text),
    ...only,
  });
  return { services, asked, owns, document, calendar, begun };
};

const never = (): never => {
  throw new Error("Outlook sends what is written there.");
};
const noEvents: Pick<CalendarWriter, "move" | "moveSent"> = { move: never, moveSent: never };
