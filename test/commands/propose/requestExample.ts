/** The example of the public form, whole. */
export const whole = {
  schema: 1,
  now: "2026-11-24T09:00:00Z",
  viewer: "a",
  horizon: { from: "2026-11-30T00:00:00Z", to: "2026-12-14T00:00:00Z" },
  durationMinutes: 45,
  stepMinutes: 15,
  limit: 10,
  people: [
    {
      id: "a",
      stays: [{ place: { zone: "Africa/Lagos", region: "NG", lat: 6.5, lon: 3.4 } }],
      work: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "17:00" }],
      closedDays: [7],
      night: { from: "22:00", to: "07:00" },
      calendar: [{ start: "2026-12-01T09:00:00Z", end: "2026-12-01T10:00:00Z", show: "busy" }],
      holidays: ["NG"],
      patterns: [
        {
          days: [5],
          from: { at: "clock", time: "12:30" },
          to: { at: "clock", time: "14:00" },
          strength: "never",
        },
      ],
      observances: [{ id: "ramadan", community: "SA", dayShift: 0 }],
      published: [{ start: "2026-12-04T15:00:00Z", end: "2026-12-05T17:00:00Z", level: "no" }],
    },
    { id: "b", stays: [{ place: { zone: "Asia/Kathmandu" } }] },
  ],
  ledger: { a: 120, b: 30 },
  series: { count: 6, everyDays: 14, windowDays: 7 },
};

/** Fridays from half past twelve; the end is the test's. */
export const noonPattern = { days: [5], from: { at: "clock", time: "12:30" }, strength: "never" };

/** The example with one value replaced (or removed: undefined) at a path such as `people.0.work.0.to`. */
export const wholeBut = (path: string, value: unknown): unknown => {
  const copy = structuredClone(whole) as unknown;
  const keys = path.split(".");
  let parent = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};
