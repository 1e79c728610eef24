import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { MyTime } from "../../../src/domain/people/myTime/myTime";
import { overlayOf } from "../../../src/domain/publishing/overlay";
import { createZoneData } from "../../../src/domain/time/zones";
import { between } from "../../people";
import { ALL_WEEK, declaredIn, lineOf, ownDate, told, weekly } from "./people";

const zones = createZoneData();
// A Tuesday without any change of clocks.
const TUESDAY = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");
const overlay = (myTime: MyTime, window = TUESDAY): readonly string[] =>
  overlayOf(myTime, window, zones, NO_CALENDARS).map(lineOf);

test("S47: what Amina keeps at `ask` leaves nothing behind", () => {
  const all = { patterns: [weekly("13:00", "14:00", told("prayer", "ask"))], importedBusy: [TUESDAY] };
  const dates = { ownDates: [ownDate("2026-12-01", "2026-12-01", told("a day", "ask"))] };
  expect(overlay(declaredIn("Africa/Lagos", { ...all, ...dates }))).toEqual([]);
});

test("S47: at `times` a window has no word, and begins and ends on her half hours", () => {
  const prayer = weekly("13:10", "13:40", told("prayer", "times", "Prayer"));
  expect(overlay(declaredIn("Africa/Lagos", { patterns: [prayer] }))).toEqual([
    "no 2026-12-01T12:00Z/2026-12-01T13:00Z",
  ]);
});

test("S47: in Kathmandu the half hours are those of her own clock, 45 minutes off the world's", () => {
  const lunch = weekly("12:40", "13:10", told("lunch", "times"));
  expect(overlay(declaredIn("Asia/Kathmandu", { patterns: [lunch] }))).toEqual([
    "no 2026-12-01T06:45Z/2026-12-01T07:45Z",
  ]);
});

test("S47: at `kind` and `name` the window has the word that she chose, and no other", () => {
  const school = weekly("15:00", "15:30", told("Tunde's school", "kind", " Family "));
  const swim = weekly("16:00", "16:30", told("swim", "name"), { strength: "avoid" });
  expect(overlay(declaredIn("Africa/Lagos", { patterns: [school, swim] }))).toEqual([
    "no 2026-12-01T14:00Z/2026-12-01T14:30Z Family",
    "rather-not 2026-12-01T15:00Z/2026-12-01T15:30Z",
  ]);
});

test("S47: two things that meet become one window, so that neither shows", () => {
  const patterns = [weekly("12:00", "13:00", told("a", "times")), weekly("12:40", "14:20", told("b", "times"))];
  expect(overlay(declaredIn("Etc/UTC", { patterns }))).toEqual(["no 2026-12-01T12:00Z/2026-12-01T14:30Z"]);
});

test("S47: a window that meets the night runs on with it, and does not show where it ends", () => {
  const evening = weekly("21:00", "22:40", told("evening", "times"));
  expect(overlay(declaredIn("Etc/UTC", { patterns: [evening] }))).toEqual([
    "no 2026-12-01T00:00Z/2026-12-01T07:00Z",
    "no 2026-12-01T21:00Z/2026-12-02T00:00Z",
  ]);
});

test("S47: what lies inside the night or a closed day adds nothing, and is not told", () => {
  const dawn = weekly("05:10", "05:40", told("dawn", "times"), { days: ALL_WEEK });
  const service = weekly("10:00", "12:00", told("service", "times"), { days: [7] });
  const week = between("2026-11-30T00:00Z", "2026-12-07T00:00Z");
  expect(overlay(declaredIn("Etc/UTC", { closedDays: [7], patterns: [dawn, service] }), week)).toEqual([]);
});

test("S47: someone without a closed night is told of at dawn", () => {
  const dawn = weekly("05:10", "05:40", told("dawn", "times"));
  expect(overlay(declaredIn("Etc/UTC", { night: null, patterns: [dawn] }))).toEqual([
    "no 2026-12-01T05:00Z/2026-12-01T06:00Z",
  ]);
});

test("S47: where a no and a rather-not meet, the no counts; where a word and no word meet, the word keeps its time", () => {
  const patterns = [
    weekly("12:00", "13:00", told("a", "times")),
    weekly("12:30", "14:00", told("b", "times"), { strength: "rather-not" }),
    weekly("12:30", "13:30", told("c", "name", "Lunch")),
  ];
  expect(overlay(declaredIn("Etc/UTC", { patterns }))).toEqual([
    "no 2026-12-01T12:00Z/2026-12-01T12:30Z",
    "no 2026-12-01T12:30Z/2026-12-01T13:30Z Lunch",
    "rather-not 2026-12-01T13:30Z/2026-12-01T14:00Z",
  ]);
});

test("S47: a welcome time and one that is fine are not told at any level", () => {
  const patterns = [
    weekly("10:00", "11:00", told("focus", "times"), { strength: "welcome" }),
    weekly("11:00", "12:00", told("free", "name", "Free"), { strength: "fine" }),
  ];
  expect(overlay(declaredIn("Etc/UTC", { patterns }))).toEqual([]);
});

test("S47: a pattern of a season that stays at `ask` is not told; one that pauses in it goes on as if there were none", () => {
  const season = { id: "ramadan", ...told("ramadan", "ask") };
  const during = weekly("16:00", "17:00", told("rest", "times"), { during: "ramadan" });
  const paused = weekly("12:00", "12:30", told("lunch", "times"), { notDuring: "ramadan" });
  const both = declaredIn("Etc/UTC", { observances: [season], patterns: [during, paused] });
  expect(overlay(both)).toEqual(["no 2026-12-01T12:00Z/2026-12-01T12:30Z"]);
  expect(overlay(both)).toEqual(overlay({ ...both, observances: [] }));
});

test("E4: after her flight from Tokyo to Lagos her lunch follows the clock of Lagos", () => {
  const stays = [{ place: { zone: "Asia/Tokyo" }, to: "2026-12-01" }, { place: { zone: "Africa/Lagos" } }];
  const lunch = weekly("12:00", "12:30", told("lunch", "times"));
  const moved = declaredIn("Africa/Lagos", { stays, patterns: [lunch] });
  expect(overlay(moved, between("2026-12-01T00:00Z", "2026-12-03T00:00Z"))).toEqual([
    "no 2026-12-01T03:00Z/2026-12-01T03:30Z",
    "no 2026-12-02T11:00Z/2026-12-02T11:30Z",
  ]);
});
