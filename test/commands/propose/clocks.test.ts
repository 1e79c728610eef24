import { cultural, dayIn, type Outcome, run } from "../../doubles/proposeCommand";

/** What a machine in UTC answers; asked once for each input. */
const inUtc = new Map<string, Outcome>();
const runInUtc = (input: string): Outcome => {
  const outcome = inUtc.get(input) ?? run(["-"], input);
  inUtc.set(input, outcome);
  return outcome;
};

/** First and last start that cost nothing, and how many there are. */
const easyStarts = ({ out }: Outcome): readonly unknown[] => {
  const { proposals } = JSON.parse(out) as { proposals: { start: string; score: { loads: number[] } }[] };
  const starts = proposals.filter(({ score }) => score.loads[0] === 0).map(({ start }) => start);
  return [starts[0], starts.at(-1), starts.length];
};

// Offsets of these days are from `zdump -v` on IANA 2026f. Nine to five has 15 starts at half-hour steps.
const DAYS: readonly [string, string, string, string, string, string][] = [
  [
    "New York on the day its clocks go forward",
    "America/New_York",
    "2027-03-14T05:00:00Z",
    "2027-03-15T04:00:00Z",
    "2027-03-14T13:00:00Z",
    "2027-03-14T20:00:00Z",
  ],
  [
    "New York on the day its clocks go back",
    "America/New_York",
    "2026-11-01T04:00:00Z",
    "2026-11-02T05:00:00Z",
    "2026-11-01T14:00:00Z",
    "2026-11-01T21:00:00Z",
  ],
  [
    "Berlin on the day its clocks go forward",
    "Europe/Berlin",
    "2027-03-27T23:00:00Z",
    "2027-03-28T22:00:00Z",
    "2027-03-28T07:00:00Z",
    "2027-03-28T14:00:00Z",
  ],
  [
    "Berlin on the day its clocks go back",
    "Europe/Berlin",
    "2027-10-30T22:00:00Z",
    "2027-10-31T23:00:00Z",
    "2027-10-31T08:00:00Z",
    "2027-10-31T15:00:00Z",
  ],
  [
    "Kathmandu, off the hour",
    "Asia/Kathmandu",
    "2026-12-01T00:00:00Z",
    "2026-12-01T18:00:00Z",
    "2026-12-01T03:30:00Z",
    "2026-12-01T10:00:00Z",
  ],
  [
    "Lord Howe after its half hour forward",
    "Australia/Lord_Howe",
    "2026-10-03T13:30:00Z",
    "2026-10-04T13:00:00Z",
    "2026-10-03T22:00:00Z",
    "2026-10-04T05:00:00Z",
  ],
  [
    "Lord Howe after its half hour back",
    "Australia/Lord_Howe",
    "2027-04-03T13:00:00Z",
    "2027-04-04T13:30:00Z",
    "2027-04-03T22:30:00Z",
    "2027-04-04T05:30:00Z",
  ],
  [
    "Cairo on the day without a midnight",
    "Africa/Cairo",
    "2027-04-29T22:00:00Z",
    "2027-04-30T21:00:00Z",
    "2027-04-30T06:00:00Z",
    "2027-04-30T13:00:00Z",
  ],
  [
    "Casablanca in December 2026",
    "Africa/Casablanca",
    "2026-12-01T00:00:00Z",
    "2026-12-02T00:00:00Z",
    "2026-12-01T09:00:00Z",
    "2026-12-01T16:00:00Z",
  ],
  [
    "Vancouver on 15 December 2026",
    "America/Vancouver",
    "2026-12-15T07:00:00Z",
    "2026-12-16T07:00:00Z",
    "2026-12-15T16:00:00Z",
    "2026-12-15T23:00:00Z",
  ],
  [
    "St John's on the day its clocks go forward",
    "America/St_Johns",
    "2027-03-14T03:30:00Z",
    "2027-03-15T02:30:00Z",
    "2027-03-14T11:30:00Z",
    "2027-03-14T18:30:00Z",
  ],
  [
    "Havana in December 2026",
    "America/Havana",
    "2026-12-15T04:00:00Z",
    "2026-12-16T04:00:00Z",
    "2026-12-15T13:00:00Z",
    "2026-12-15T20:00:00Z",
  ],
];
const HOSTS = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo"];

test.each(DAYS)("E4: nine to five in %s is right", (_day, zone, from, to, first, last) => {
  // Kathmandu is 45 minutes off, so the half-hour grid fits once less often.
  const count = zone === "Asia/Kathmandu" ? 14 : 15;
  expect(easyStarts(runInUtc(JSON.stringify(dayIn(zone, from, to))))).toEqual([first, last, count]);
});

test.each(HOSTS.slice(1))("E4: a machine in %s answers as one in UTC does, byte for byte", (host) => {
  for (const [, zone, from, to] of DAYS.filter((_day, i) => i % 2 === HOSTS.indexOf(host) % 2)) {
    const input = JSON.stringify(dayIn(zone, from, to));
    expect(run(["-"], input, host).out).toBe(runInUtc(input).out);
  }
});

test("E5: sun, observances and holidays are planned with, and the same on every machine", () => {
  const input = JSON.stringify(cultural({}));
  const outcome = runInUtc(input);
  expect(outcome).toMatchObject({ code: 0, error: "" });
  const { proposals, notices } = JSON.parse(outcome.out) as { proposals: { start: string }[]; notices: unknown[] };
  expect(notices).toEqual([]);
  // Sunset on Friday 12 March 2027 in New York is 17:59: 22:59 in UTC, and 18 minutes before it Shabbat begins.
  const friday = proposals
    .map(({ start }) => start)
    .filter((start) => start.startsWith("2027-03-12"))
    .sort();
  expect(friday.length).toBeGreaterThan(0);
  expect((friday.at(-1) ?? "") <= "2027-03-12T21:56:00Z").toBe(true);
  expect(proposals.some(({ start }) => start > "2027-03-12T22:41Z" && start < "2027-03-13T23:40Z")).toBe(false);
  for (const host of HOSTS.slice(1)) expect(run(["-"], input, host).out).toBe(outcome.out);
});
