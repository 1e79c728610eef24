import { hourOfTalk, type HourOfTalk } from "./oneNoteHour";

/** More of them: `npm run bench -- stores`. */
const HOURS: readonly (readonly [string, HourOfTalk])[] = [
  ["content that is half a minute late", { pages: 5, windows: 1, notes: 40, lateMs: 28_000 }],
  ["a new device and two years of meetings", { pages: 130, windows: 2, notes: 20, isNewDevice: true }],
];

test.each(HOURS)(
  "P4: an hour of talk between Cairo and Amman, %s: every note within a minute, and OneNote refuses nobody",
  async (_, hour) => {
    const { waits, requests, refused } = await hourOfTalk(hour);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(requests).toBeLessThanOrEqual(360);
    expect(refused).toBe(0);
  },
  240_000,
);
