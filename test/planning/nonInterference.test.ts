import * as fc from "fast-check";
import { createBegunBookings } from "../../src/app/wiring/booking/begunBookings";
import { createBookTime } from "../../src/planning/bookTime";
import { createLookAgain } from "../../src/planning/lookAgain";
import { createMemoryDevice } from "../doubles/memoryMyTime";
import { createAppLinks } from "../../src/domain/links/appLinks";
import { createMeetingNotes } from "../../src/app/wiring/booking/meetingNotes";
import { createLookAtMeeting } from "../../src/planning/lookAtMeeting";
import { createFindTimes, createWeighTimes } from "../../src/planning/findTimes";
import {
  createLoadPlanningData,
  type LoadPlanningData,
  type PlanningData,
  type LoadWorld,
} from "../../src/planning/planningData";
import { createPublishMyTime } from "../../src/app/wiring/publishMyTime";
import type { WorldCalendars } from "../../src/domain/calendars/worldCalendars";
import type { Entry } from "../../src/domain/document/entry";
import type { PublishedAvailability } from "../../src/domain/people/myTime/availability";
import type { PersonCalendar } from "../../src/domain/people/myTime/calendarReader";
import { NOTHING_DECLARED, type MyTime } from "../../src/domain/people/myTime/myTime";
import type { Person } from "../../src/domain/people/person";
import { overlayOf } from "../../src/domain/publishing/overlay";
import { publishedWeek } from "../../src/domain/publishing/published";
import { ok } from "../../src/domain/shared/result";
import { plusDays, type Instant, type Interval } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { createGraphCalendarWriter } from "../../src/graph/calendarWriter";
import { loadText, type Text } from "../../src/locales/text";
import { createTakeTime } from "../../src/planning/takeTime";
import type { Company } from "../../src/planning/foundTimes";
import { times } from "../cases";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { stageQuery } from "../../src/domain/conversation/meetingStage";
import { createWrittenDocument } from "../doubles/writtenDocument";
import { loadTheirWorld, secrets, tellable, withSecrets } from "../domain/publishing/anyMyTime";
import { kept, told } from "../domain/publishing/people";
import { scripted, valueOf } from "../doubles/graphTools";
import { at } from "../people";

const zones = createZoneData();
const NOW = at("2026-12-07T06:00:00Z");
const clock = { now: () => NOW };
const HOUR = 3_600_000;
const THREE_DAYS = { start: NOW, end: plusDays(NOW, 3) };
const company: Company = { kind: "pair", pair: noaAndEmeka };

let text: Text;
let world: WorldCalendars;
let loadWorld: LoadWorld;
beforeAll(async () => {
  text = await loadText("en");
  world = await loadTheirWorld();
  loadWorld = () => Promise.resolve(world);
});

/** What both can see: what each has published, and two calendars. */
interface Seen {
  readonly entries: readonly Entry[];
  readonly calendars: ReadonlyMap<string, PersonCalendar>;
}

/** The app of one person: all that it reads is in `seen`, but for `myTime`; all that it writes is in `written`. */
const appOf = (me: Person, seen: Seen, myTime: MyTime = NOTHING_DECLARED, shown: readonly Entry[] = []) => {
  const { document, rows, entries } = createWrittenDocument(me, NOW, shown);
  const graph = scripted({ status: 201, body: { id: "event-1" } });
  const openDocument = () => document;
  const links = createAppLinks({ teams: "https://teams.microsoft.com", appId: "", home: "https://meridian.example/" });
  const loaded: PlanningData[] = [];
  const load = createLoadPlanningData({
    ...{ me, zones, zone: "Pacific/Auckland", loadWorld },
    myTime: { load: async () => ok(myTime) },
    calendars: { read: async () => ok(seen.calendars) },
    pairReader: async () => ({ known: [], readOn: async () => ok(seen.entries) }),
  });
  const loadData: LoadPlanningData = async (...asked) => {
    const answer = await load(...asked);
    if (answer.ok) loaded.push(answer.value);
    return answer;
  };
  const events = createGraphCalendarWriter(graph.graph());
  return {
    document,
    find: createFindTimes({ clock, zones, loadData }),
    weigh: createWeighTimes({ clock, zones, loadData }),
    lookAt: createLookAtMeeting({ clock, zones, loadData }),
    book: createBookTime({
      ...{ me, subject: text("booking.subject"), clock, events, chats: { remember: async () => {} } },
      lookAgain: createLookAgain({ clock, zones, loadData }),
      begun: createBegunBookings(createMemoryDevice()),
      notes: createMeetingNotes({ zones, locale: "en-GB", text, openDocument, links }),
    }),
    publishing: createPublishMyTime({
      ...{ me, clock, zones, zone: "Pacific/Auckland", loadWorld, openDocument },
      ...{ cache: createMemoryCache(), pending: createMemoryPending() },
    }),
    /** Every byte that left the device for a place that others can read. */
    written: () => [...rows, ...graph.sent.map(({ method, url, body }) => JSON.stringify([method, url, body]))],
    entries: () => entries,
    /** The facts behind each answer, those that no screen gets included. */
    loaded: () => loaded,
  };
};

const published = (author: Person, minute: number, myTime: MyTime): Entry => {
  const window = { start: NOW, end: (NOW + 72 * HOUR) as Instant };
  const availability: PublishedAvailability = {
    ...publishedWeek(myTime, NOW),
    ...{ overlay: overlayOf(myTime, window, zones, world), overlayUntil: window.end },
  };
  return entryAt(minute, author, { text: "", content: { kind: "availability", availability } });
};

const calendar: fc.Arbitrary<PersonCalendar> = fc.oneof(
  fc.constant<PersonCalendar>({ kind: "unknown" }),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom("busy" as const, "tentative" as const)), {
      maxLength: 4,
    })
    .map((meetings): PersonCalendar => ({
      kind: "known",
      items: meetings.map(([hour, show]) => ({
        show,
        window: { start: (NOW + hour * HOUR) as Instant, end: (NOW + (hour + 1) * HOUR) as Instant },
      })),
    })),
);

const slot = fc.integer({ min: 1, max: 60 * 4 }).map((quarter): Interval => {
  const start = NOW + quarter * 900_000;
  return { start: start as Instant, end: (start + 2_700_000) as Instant };
});

/** Anything that Noa may have declared since she last told anything: another place, another week, other rhythms. */
const anyProfile = fc
  .tuple(tellable, secrets, fc.boolean())
  .map(([myTime, hidden, isSomewhere]) =>
    withSecrets(isSomewhere ? myTime : { ...myTime, stays: [], work: [], night: null }, hidden),
  );

interface Scene {
  readonly told: MyTime | null;
  readonly his: MyTime | null;
  readonly calendars: readonly [PersonCalendar, PersonCalendar];
  readonly slots: readonly Interval[];
  readonly profiles: readonly [MyTime, MyTime];
}

const scene: fc.Arbitrary<Scene> = fc.record({
  told: fc.option(tellable),
  his: fc.option(tellable),
  calendars: fc.tuple(calendar, calendar),
  slots: fc.uniqueArray(slot, { minLength: 1, maxLength: 3, selector: ({ start }) => start }),
  profiles: fc.tuple(anyProfile, anyProfile),
});

const sharedNumbers = ({ people, history }: PlanningData) =>
  JSON.stringify([history, people.map(({ carried, shared, place }) => ({ carried, shared, place }))]);

const seenOf = ({ told, his, calendars }: Pick<Scene, "told" | "his" | "calendars">): Seen => ({
  entries: [...(told ? [published(noa, 1, told)] : []), ...(his ? [published(emeka, 2, his)] : [])],
  calendars: new Map([noa, emeka].map(({ address }, index) => [address, calendars[index] ?? { kind: "unknown" }])),
});

/** Everything that Noa does with a profile, and all that comes of it for others. */
const whatComesOf = async (given: Scene, profile: MyTime) => {
  const seen = seenOf(given);
  const starts = given.slots.map(({ start }) => start).toSorted((a, b) => a - b);
  const offer = entryAt(3, emeka, { content: { kind: "offer", offer: { durationMinutes: 45, starts } } });
  const hers = appOf(noa, seen, profile, [offer]);
  const { signal } = new AbortController();
  const weighed = valueOf(await hers.weigh(company, given.slots, signal));
  for (const { start } of given.slots) {
    const proposal = weighed.answer.proposals.find((one) => one.slot.start === start);
    if (!proposal) throw new Error(`The time at ${start} was not weighed.`);
    const { book: bookTime, document } = hers;
    const move = () => Promise.reject(new Error("Nothing is booked yet."));
    const take = createTakeTime({ bookTime, move, document, offer, onTaking: () => undefined });
    valueOf(await take(weighed, proposal, company, "not used"));
  }
  const his = appOf(emeka, { ...seen, entries: [...seen.entries, ...hers.entries()] });
  const wanted = { company, durationMinutes: 45, horizonDays: 3 };
  const view = valueOf(await his.find(wanted, signal));
  const drawn = view.people.map(({ bandsIn, holidaysIn, toldIn }) =>
    [bandsIn, holidaysIn, toldIn].map((seen) => seen(THREE_DAYS)),
  );
  return {
    written: hers.written(),
    numbers: hers.loaded().map(sharedNumbers),
    view: JSON.stringify([view, drawn, his.loaded()], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  };
};

test("P1, property: whatever Noa declares and does not tell, all that is written, the numbers, and Emeka's screen are the same", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const [one, other] = [await whatComesOf(given, given.profiles[0]), await whatComesOf(given, given.profiles[1])];
      expect(other.written).toEqual(one.written);
      expect(other.numbers).toEqual(one.numbers);
      expect(other.view).toBe(one.view);
      expect(one.written).toHaveLength(given.slots.length * 3);
    }),
    times(2_000),
  );
});

describe("P1: when a part of the world that only Noa needs cannot be fetched", () => {
  let usual: LoadWorld;
  // Offline, or gone after a deployment. Nobody publishes an observance or a prayer: only private times need these.
  const withoutPrivateParts: LoadWorld = async ({ observances, needsSky }) => {
    if (observances.length > 0 || needsSky) throw new TypeError("Failed to fetch");
    return world;
  };
  beforeEach(() => {
    usual = loadWorld;
    loadWorld = withoutPrivateParts;
  });
  afterEach(() => {
    loadWorld = usual;
  });

  test("a day in Lagos that may be Id el Kabir costs both of them the same, whatever she keeps for herself", async () => {
    const lagos = [{ place: { zone: "Africa/Lagos", region: "NG" } }];
    const declared: MyTime = { ...NOTHING_DECLARED, stays: lagos };
    const keeps: MyTime = { ...declared, observances: [kept("ramadan", told("", "ask"))] };
    const seen = seenOf({ told: declared, his: declared, calendars: [{ kind: "unknown" }, { kind: "unknown" }] });
    const monday = { start: at("2027-05-17T11:00:00Z"), end: at("2027-05-17T11:45:00Z") };
    const sharedBurden = async (profile: MyTime) => {
      const { signal } = new AbortController();
      const { shared } = valueOf(await appOf(noa, seen, profile).weigh(company, [monday], signal));
      return [...shared.burdenOf(monday)];
    };
    const without = await sharedBurden(declared);
    expect(without.map(([, minutes]) => minutes).every((minutes) => minutes > 0)).toBe(true);
    expect(await sharedBurden(keeps)).toEqual(without);
  });

  test("property: all that is written, the numbers, and Emeka's screen are the same", async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (given) => {
        const [one, other] = [await whatComesOf(given, given.profiles[0]), await whatComesOf(given, given.profiles[1])];
        expect(other.written).toEqual(one.written);
        expect(other.numbers).toEqual(one.numbers);
        expect(other.view).toBe(one.view);
      }),
      times(500),
    );
  });
});

test("P1, property: with the same things told, the entry that tells them is the same byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(tellable, secrets, secrets, async (myTime, some, others) => {
      const bytes = await Promise.all(
        [some, others].map(async (hidden) => {
          const { publishing, written } = appOf(noa, { entries: [], calendars: new Map() });
          const seen = valueOf(await publishing.preview(withSecrets(myTime, hidden)));
          valueOf(await publishing.publish(seen, noaAndEmeka));
          return written();
        }),
      );
      expect(bytes[0]).toEqual(bytes[1]);
      expect(bytes[0]).toHaveLength(1);
    }),
    times(2_000),
  );
});

test("P1, property: whatever Noa declares and does not tell, the stage that everybody sees is the same byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const addresses = await Promise.all(
        given.profiles.map(async (profile) => {
          const { signal } = new AbortController();
          const slot = { start: NOW, end: (NOW + 900_000) as Instant };
          const { shared } = valueOf(await appOf(noa, seenOf(given), profile).lookAt(company, slot, signal));
          const clocks = shared.zonesAt(slot).map(({ zone }) => zone);
          return stageQuery({ place: { siteId: "site", sessionListId: "steps" }, readers: "mentoring", clocks });
        }),
      );
      expect(addresses[1]).toBe(addresses[0]);
    }),
    times(500),
  );
});

test("P1: the alarm rings when a private profile reaches Noa's own screen, as it should there", async () => {
  let differs = 0;
  await fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const [one, other] = await Promise.all(
        given.profiles.map(async (profile) => {
          const { signal } = new AbortController();
          const { answer } = valueOf(await appOf(noa, seenOf(given), profile).weigh(company, given.slots, signal));
          return JSON.stringify(answer.proposals.map(({ slot: { start }, people }) => [start, people]));
        }),
      );
      if (one !== other) differs += 1;
    }),
    times(50),
  );
  expect(differs).toBeGreaterThan(10);
});
