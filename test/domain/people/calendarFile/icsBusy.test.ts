import * as fc from "fast-check";
import { icsBusy } from "../../../../src/domain/people/calendarFile/icsBusy";
import type { Instant } from "../../../../src/domain/time/interval";
import { isoText, parseInstant } from "../../../../src/domain/time/isoText";
import { createZoneData } from "../../../../src/domain/time/zones";
import { zoneByWindowsName } from "../../../../src/graph/windowsZones";
import { times } from "../../../cases";

const zones = createZoneData();

const at = (iso: string): Instant => parseInstant(iso) ?? (NaN as Instant);

interface Show {
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
}

const read = (
  file: string,
  { zone = "Africa/Lagos", from = "2027-03-01T00:00:00Z", to = "2027-05-01T00:00:00Z" }: Show = {},
) => icsBusy(file, { window: { start: at(from), end: at(to) }, ownZone: zone, zones, zoneByWindowsName });

const calendar = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

const event = (...lines: readonly string[]): string =>
  ["BEGIN:VEVENT", "UID:1@example.org", "SUMMARY:Something private", ...lines, "END:VEVENT"].join("\r\n");

const timesIn = (file: string, show?: Show): readonly string[] => {
  const answer = read(file, show);
  if (!answer.ok) throw new Error(answer.error.type);
  expect(answer.value.unread).toBe(0);
  return answer.value.busy.map(({ start, end }) => `${isoText(start)}/${isoText(end)}`);
};

const startsIn = (file: string, show?: Show): readonly string[] =>
  timesIn(file, show).map((times) => times.slice(0, 16).replace("T", " "));

test("a meeting in Oslo on the day the clocks change there is an hour earlier in UTC than the week before", () => {
  const weekly = event(
    ...["DTSTART;TZID=Europe/Oslo:20270321T090000", "DTEND;TZID=Europe/Oslo:20270321T100000"],
    "RRULE:FREQ=WEEKLY;COUNT=3",
  );
  expect(timesIn(calendar(weekly))).toEqual([
    "2027-03-21T08:00:00Z/2027-03-21T09:00:00Z",
    "2027-03-28T07:00:00Z/2027-03-28T08:00:00Z",
    "2027-04-04T07:00:00Z/2027-04-04T08:00:00Z",
  ]);
});

test("P1: no title, place or note of an event is read", () => {
  const answer = read(calendar(event("DTSTART:20270305T090000Z", "DTEND:20270305T100000Z", "LOCATION:Ward 4")));
  expect(JSON.stringify(answer)).not.toMatch(/private|Ward/);
});

test.each([
  ["a zone by its Windows name", "TZID=India Standard Time", "2027-03-05T03:30:00Z"],
  ["a zone in quotation marks", 'TZID="Asia/Kolkata"', "2027-03-05T03:30:00Z"],
  ["a zone with another program's prefix", "TZID=/mozilla.org/20050126_1/Asia/Kolkata", "2027-03-05T03:30:00Z"],
  ["UTC as Outlook writes it", 'TZID="tzone://Microsoft/Utc"', "2027-03-05T09:00:00Z"],
  ["no zone: the person's own", "X-NOTHING=1", "2027-03-05T08:00:00Z"],
])("%s is understood", (_, param, start) => {
  const [first] = timesIn(calendar(event(`DTSTART;${param}:20270305T090000`, "DURATION:PT30M")));
  expect(first?.split("/")[0]).toBe(start);
});

test("rules that the file spells out itself are used, with their own change of the clocks", () => {
  const zone = [
    ...["BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16010101T020000"],
    ...["TZOFFSETFROM:-0700", "TZOFFSETTO:-0800", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "END:STANDARD"],
    ...["BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:-0800", "TZOFFSETTO:-0700"],
    ...["RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE"],
  ];
  const daily = event(
    ...["DTSTART;TZID=Customized Time Zone:20270313T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"],
  );
  expect(startsIn(calendar(...zone, daily))).toEqual(["2027-03-13 17:00", "2027-03-14 16:00"]);
});

test("a zone that nobody can name is counted, never guessed", () => {
  const answer = read(calendar(event("DTSTART;TZID=Middle Earth:20270305T090000", "DURATION:PT1H")));
  expect(answer).toEqual({ ok: true, value: { busy: [], unread: 1 } });
});

test("a whole day is a day of the person's own place, and three days are three", () => {
  expect(timesIn(calendar(event("DTSTART;VALUE=DATE:20270308")), { zone: "Asia/Kolkata" })).toEqual([
    "2027-03-07T18:30:00Z/2027-03-08T18:30:00Z",
  ]);
  const trip = event("DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270330");
  expect(timesIn(calendar(trip), { zone: "Europe/Oslo" })).toEqual(["2027-03-26T23:00:00Z/2027-03-29T22:00:00Z"]);
});

test.each([["STATUS:CANCELLED"], ["TRANSP:TRANSPARENT"], ["X-MICROSOFT-CDO-BUSYSTATUS:FREE"]])(
  "an event with %s takes no time",
  (line) => {
    expect(timesIn(calendar(event("DTSTART:20270305T090000Z", "DURATION:PT1H", line)))).toEqual([]);
  },
);

describe("what comes back", () => {
  const on = (start: string, rule: string, ...more: readonly string[]): readonly string[] =>
    startsIn(calendar(event(`DTSTART:${start}`, "DURATION:PT1H", `RRULE:${rule}`, ...more)), {
      from: "2027-01-01T00:00:00Z",
      to: "2028-01-01T00:00:00Z",
    }).map((text) => text.slice(0, 10));

  test.each([
    [
      "every other week on two days",
      "20270104T090000Z",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
      ["01-05", "01-07", "01-19", "01-21"],
    ],
    // RFC 5545, 3.8.5.3: the start of the week decides.
    [
      "a week that starts on Sunday",
      "20270803T090000Z",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      ["08-03", "08-15", "08-17", "08-29"],
    ],
    [
      "the last Friday of the month",
      "20270129T090000Z",
      "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
      ["01-29", "02-26", "03-26"],
    ],
    [
      "the last working day of the month",
      "20270129T090000Z",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
      ["01-29", "02-26", "03-31"],
    ],
    ["the 31st, only where there is one", "20270131T090000Z", "FREQ=MONTHLY;COUNT=3", ["01-31", "03-31", "05-31"]],
    [
      "the last day of each month",
      "20270131T090000Z",
      "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
      ["01-31", "02-28", "03-31"],
    ],
    ["a day of the year", "20270401T090000Z", "FREQ=YEARLY", ["04-01"]],
    ["the fourth Thursday of November", "20271125T090000Z", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", ["11-25"]],
    [
      "weekdays until a date",
      "20270104T090000Z",
      "FREQ=DAILY;BYDAY=MO,WE;UNTIL=20270111T090000Z",
      ["01-04", "01-06", "01-11"],
    ],
    ["a date that never comes", "20270230T090000Z".replace("0230", "0201"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []],
  ])("%s", (_, start, rule, days) => {
    expect(on(start, rule)).toEqual(days.map((day) => `2027-${day}`));
  });

  test("a day that was taken out stays out, by its time or by its date", () => {
    expect(on("20270104T090000Z", "FREQ=DAILY;COUNT=3", "EXDATE:20270105T090000Z")).toEqual([
      "2027-01-04",
      "2027-01-06",
    ]);
    expect(on("20270104T090000Z", "FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20270105")).toHaveLength(2);
  });

  test("one meeting of a series that was moved is at its new time only", () => {
    const series = event("DTSTART:20270301T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3");
    const moved = event("RECURRENCE-ID:20270308T090000Z", "DTSTART:20270309T140000Z", "DURATION:PT1H");
    expect(startsIn(calendar(series, moved))).toEqual(["2027-03-01 09:00", "2027-03-09 14:00", "2027-03-15 09:00"]);
  });

  test("one meeting of a series that was cancelled is gone", () => {
    const series = event("DTSTART:20270301T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3");
    const gone = event(
      "RECURRENCE-ID:20270308T090000Z",
      "DTSTART:20270308T090000Z",
      "DURATION:PT1H",
      "STATUS:CANCELLED",
    );
    expect(startsIn(calendar(series, gone))).toEqual(["2027-03-01 09:00", "2027-03-15 09:00"]);
  });

  test("a rule that we do not know is counted, never half understood", () => {
    const odd = event("DTSTART:20270301T090000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYWEEKNO=10");
    expect(read(calendar(odd))).toEqual({ ok: true, value: { busy: [], unread: 1 } });
  });
});

test("long lines that were folded, and a file from an old program, are read", () => {
  const file = calendar(event("DTSTART;TZID=Europe/\r\n Oslo:20270305T09\r\n\t0000", "DURATION:PT1H"));
  expect(startsIn(file)).toEqual(["2027-03-05 08:00"]);
  expect(startsIn(`\uFEFF${file.replaceAll("\r\n", "\n")}`)).toEqual(["2027-03-05 08:00"]);
});

test.each(["", "not a calendar", "<html><body>Sign in</body></html>", "BEGIN:VCARD\r\nEND:VCARD"])(
  "%j is no calendar file, and the failure says so",
  (file) => {
    expect(read(file)).toMatchObject({ ok: false, error: { type: "BadInput", field: "file" } });
  },
);

test("no file, however broken, stops the reader", () => {
  const piece = fc.constantFrom(
    ...[
      "BEGIN:VEVENT",
      "END:VEVENT",
      "BEGIN:VTIMEZONE",
      "END:VTIMEZONE",
      "END:VCALENDAR",
      "TZID:X",
      "DTSTART:99991231",
    ],
    ...["DTSTART:20270301T090000", "DTSTART;TZID=X:00010101T000000", "DTEND:20200101T000000Z", "DURATION:PT9999999H"],
    ...[
      "RRULE:FREQ=DAILY",
      "RRULE:FREQ=WEEKLY;INTERVAL=0",
      "RRULE:FREQ=YEARLY;BYMONTH=13",
      "RRULE:COUNT=-1;FREQ=DAILY",
    ],
    ...["RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=-9;INTERVAL=999999", "EXDATE:", "RECURRENCE-ID:x", ";;;", "\u0000:"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
      const answer = read(calendar(...lines));
      expect(answer.ok).toBe(true);
    }),
    times(2000),
  );
});
