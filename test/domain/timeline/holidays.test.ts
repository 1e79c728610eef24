import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { blocksOf } from "../../../src/domain/constraints/all";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { isoText } from "../../../src/domain/time/isoText";
import { createZoneData } from "../../../src/domain/time/zones";
import { timelineOf } from "../../../src/domain/timeline/timeline";
import { between, clock, declared, person, work } from "../../people";
import { holiday, region, worldOf } from "../../doubles/world";

const zones = createZoneData();

/** What stands against meeting somebody in a window, besides the usual week and night: `kind hard|weight from to`. */
const against = (who: Participant, from: string, to: string, world: WorldCalendars): readonly string[] =>
  blocksOf(timelineOf(who, between(from, to), zones, world).spans)
    .filter(({ kind }) => !["night", "early", "late"].includes(kind))
    .map(
      ({ kind, hard, weight, window }) =>
        `${kind} ${hard ? "hard" : weight} ${isoText(window.start)} ${isoText(window.end)}`,
    );

const at = (zone: string, id: string, matters: Partial<Participant> = {}): Participant =>
  person("noa", zone, { stays: [{ place: { zone, region: id } }], ...matters });

const japan = worldOf({
  regions: [
    // Cabinet Office of Japan, holidays of 2026: Constitution Day fell on a Sunday, so 6 May is its substitute.
    region(
      "JP",
      holiday("2026-05-03", "public"),
      holiday("2026-05-04", "public"),
      holiday("2026-05-05", "public"),
      holiday("2026-05-06", "substitute"),
    ),
  ],
});

test("E2: in Tokyo on 6 May 2026, the substitute for a Sunday holiday, nobody is asked, and on the 7th they are", () => {
  expect(against(at("Asia/Tokyo", "JP"), "2026-05-06T00:00Z", "2026-05-06T12:00Z", japan)).toEqual([
    "holiday hard 2026-05-06T00:00:00Z 2026-05-06T12:00:00Z",
  ]);
  expect(against(at("Asia/Tokyo", "JP"), "2026-05-06T15:00Z", "2026-05-07T15:00Z", japan)).toEqual([]);
});

test("E2: a holiday lasts from midnight to midnight where the person is", () => {
  expect(against(at("Asia/Tokyo", "JP"), "2026-05-05T16:00Z", "2026-05-06T16:00Z", japan)).toEqual([
    "holiday hard 2026-05-05T16:00:00Z 2026-05-06T15:00:00Z",
  ]);
});

test("E2: who names other calendars, or none, keeps exactly those", () => {
  const window = ["2026-05-06T00:00Z", "2026-05-06T12:00Z"] as const;
  expect(against(at("Asia/Tokyo", "JP", { holidays: [] }), ...window, japan)).toEqual([]);
  const inLagos = at("Africa/Lagos", "NG", { holidays: ["JP"] });
  expect(against(inLagos, ...window, japan)).toEqual(["holiday hard 2026-05-06T00:00:00Z 2026-05-06T12:00:00Z"]);
});

test("E4: on a trip the holidays are those of the place where the traveller is on that day", () => {
  const traveller = person("noa", "Europe/Berlin", {
    stays: [
      { place: { zone: "Asia/Tokyo", region: "JP" }, from: "2026-05-04", to: "2026-05-05" },
      { place: { zone: "Europe/Berlin", region: "DE" } },
    ],
  });
  const found = against(traveller, "2026-05-03T00:00Z", "2026-05-07T00:00Z", japan);
  // Home again when 6 May begins in Tokyo, which is the afternoon of the 5th in Berlin.
  expect(found.filter((line) => line.startsWith("holiday"))).toEqual([
    "holiday hard 2026-05-03T15:00:00Z 2026-05-04T15:00:00Z",
    "holiday hard 2026-05-04T15:00:00Z 2026-05-05T15:00:00Z",
  ]);
});

// State Council of China, notice on holidays of 2026: Spring Festival to 23 February, and work on Saturday the 28th.
const china = worldOf({
  regions: [region("CN", holiday("2026-02-20", "public"), holiday("2026-02-28", "make-up-workday"))],
});

test("E3: Saturday 28 February 2026 is a working day in Shanghai with Friday's hours, and the Saturday before is not", () => {
  const mei = at("Asia/Shanghai", "CN", { work: [work("09:00", "18:00", [1, 2, 3, 4]), work("10:00", "16:00", [5])] });
  const hours = timelineOf(mei, between("2026-02-27T16:00Z", "2026-02-28T16:00Z"), zones, china).spans.filter(
    ({ kind }) => kind === "work",
  );
  expect(hours.map(({ window }) => window)).toEqual([between("2026-02-28T02:00Z", "2026-02-28T08:00Z")]);
  expect(against(mei, "2026-02-28T02:00Z", "2026-02-28T08:00Z", china)).toEqual([]);
  expect(against(mei, "2026-02-21T02:00Z", "2026-02-21T08:00Z", china)).toEqual([
    "day-off 3 2026-02-21T02:00:00Z 2026-02-21T08:00:00Z",
  ]);
  expect(against(mei, "2026-02-20T02:00Z", "2026-02-20T08:00Z", china)).toEqual([
    "holiday hard 2026-02-20T02:00:00Z 2026-02-20T08:00:00Z",
  ]);
});

test("E2: a Saturday that somebody closed stays closed, make-up day or not", () => {
  const mei = at("Asia/Shanghai", "CN", { closedDays: [6] });
  expect(against(mei, "2026-02-28T02:00Z", "2026-02-28T03:00Z", china)).toEqual([
    "closed-day hard 2026-02-28T02:00:00Z 2026-02-28T03:00:00Z",
  ]);
});

test("E2: on Christmas Eve in Stockholm work ends at noon, and bank, optional and school days close nothing", () => {
  const sweden = worldOf({
    regions: [
      region(
        "SE",
        holiday("2026-12-23", "bank"),
        holiday("2026-12-23", "optional"),
        holiday("2026-12-23", "school"),
        holiday("2026-12-24", "half-day", { offFromMinutes: clock("12:00") }),
        holiday("2026-12-31", "mourning"),
      ),
    ],
  });
  expect(against(at("Europe/Stockholm", "SE"), "2026-12-22T23:00Z", "2026-12-24T23:00Z", sweden)).toEqual([
    "half-day hard 2026-12-24T11:00:00Z 2026-12-24T23:00:00Z",
  ]);
  expect(against(at("Europe/Stockholm", "SE"), "2026-12-31T10:00Z", "2026-12-31T11:00Z", sweden)).toEqual([
    "mourning hard 2026-12-31T10:00:00Z 2026-12-31T11:00:00Z",
  ]);
});

test("E3: a holiday whose date is still to be announced costs 4 a minute, and a doubtful make-up day stays a day off", () => {
  const uncertain = { confidence: "tentative" } as const;
  const morocco = worldOf({
    regions: [
      region("MA", holiday("2027-03-10", "public", uncertain), holiday("2027-03-13", "make-up-workday", uncertain)),
    ],
  });
  const salma = at("Africa/Casablanca", "MA");
  expect(against(salma, "2027-03-10T10:00Z", "2027-03-10T11:00Z", morocco)).toEqual([
    "holiday-uncertain 4 2027-03-10T10:00:00Z 2027-03-10T11:00:00Z",
  ]);
  expect(against(salma, "2027-03-13T10:00Z", "2027-03-13T11:00Z", morocco)).toEqual([
    "day-off 3 2027-03-13T10:00:00Z 2027-03-13T11:00:00Z",
  ]);
});

test("E9: a day that two calendars call a holiday is found once", () => {
  const two = worldOf({
    regions: [region("GB-SCT", holiday("2027-01-01", "public")), region("GB", holiday("2027-01-01", "public"))],
  });
  const ann = person("ann", "Europe/London", { holidays: ["GB", "GB-SCT"] });
  expect(against(ann, "2027-01-01T10:00Z", "2027-01-01T11:00Z", two)).toHaveLength(1);
});

test("E3: own dates close whole days, hours of days, and days of every year", () => {
  const own = declared({
    ownDates: [
      { kind: "shutdown", from: "2026-12-28", to: "2026-12-30", strength: "never" },
      { kind: "own", from: "2026-12-08", to: "2026-12-08", strength: "avoid", fromMinutes: 840, toMinutes: 960 },
      { kind: "half-day", from: "2026-12-09", to: "2026-12-09", strength: "never", fromMinutes: 780 },
      { kind: "own", from: "2024-02-29", to: "2024-02-29", strength: "rather-not", yearly: true },
      { kind: "own", from: "2020-12-31", to: "2021-01-01", strength: "never", yearly: true },
    ],
  });
  const noa = person("noa", "Etc/UTC", { own });
  const nowhere = worldOf({});
  const on = (from: string, to: string): readonly string[] => against(noa, from, to, nowhere);
  expect(on("2026-12-27T20:00Z", "2026-12-28T08:00Z")).toContain(
    "own-date hard 2026-12-28T00:00:00Z 2026-12-28T08:00:00Z",
  );
  expect(on("2026-12-08T00:00Z", "2026-12-09T00:00Z")).toEqual([
    "own-date 4 2026-12-08T14:00:00Z 2026-12-08T16:00:00Z",
  ]);
  expect(on("2026-12-09T12:00Z", "2026-12-09T14:00Z")).toEqual([
    "own-date hard 2026-12-09T13:00:00Z 2026-12-09T14:00:00Z",
  ]);
  // 2027 has no 29 February, so the 28th is kept, which is a Sunday; 2028 has one.
  expect(on("2027-02-28T09:00Z", "2027-02-28T10:00Z")).toContain(
    "own-date 2 2027-02-28T09:00:00Z 2027-02-28T10:00:00Z",
  );
  expect(on("2027-03-01T09:00Z", "2027-03-01T10:00Z")).toEqual([]);
  expect(on("2028-02-28T09:00Z", "2028-02-29T10:00Z")).toEqual([
    "own-date 2 2028-02-29T00:00:00Z 2028-02-29T10:00:00Z",
  ]);
  expect(on("2028-01-01T09:00Z", "2028-01-01T10:00Z")).toContain(
    "own-date hard 2028-01-01T09:00:00Z 2028-01-01T10:00:00Z",
  );
});

test("E3: a make-up day of one's own opens a day off", () => {
  const own = declared({
    ownDates: [{ kind: "make-up-workday", from: "2026-12-05", to: "2026-12-05", strength: "fine" }],
  });
  const noa = person("noa", "Etc/UTC", { own });
  expect(against(noa, "2026-12-05T09:00Z", "2026-12-05T10:00Z", worldOf({}))).toEqual([]);
});
