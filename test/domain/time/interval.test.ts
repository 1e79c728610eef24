import {
  earliest,
  latest,
  MS_PER_HOUR,
  plusDays,
  plusMinutes,
  roundDown,
  roundUp,
  wholeMinutes,
} from "../../../src/domain/time/interval";
import { dateOfDay, dayNumberOf, isLocalDate } from "../../../src/domain/time/localDate";
import { clockText } from "../../../src/domain/time/zonedText";
import { at } from "../../people";

test("minutes and days are added, and taken away when negative", () => {
  expect(plusMinutes(at("2026-11-24T09:50:00Z"), 15)).toBe(at("2026-11-24T10:05:00Z"));
  expect(plusMinutes(at("2026-11-24T09:50:00Z"), -60)).toBe(at("2026-11-24T08:50:00Z"));
  expect(plusDays(at("2026-02-28T09:00:00Z"), 1)).toBe(at("2026-03-01T09:00:00Z"));
  expect(plusDays(at("2026-03-01T09:00:00Z"), -1)).toBe(at("2026-02-28T09:00:00Z"));
});

test("an instant on the grid stays, any other goes down or up to it", () => {
  const [nine, ten] = [at("2026-11-24T09:00:00Z"), at("2026-11-24T10:00:00Z")];
  expect([nine, plusMinutes(nine, 1)].map((instant) => roundDown(instant, MS_PER_HOUR))).toEqual([nine, nine]);
  expect([nine, plusMinutes(nine, 1)].map((instant) => roundUp(instant, MS_PER_HOUR))).toEqual([nine, ten]);
  expect(earliest(ten, nine)).toBe(nine);
  expect(latest(nine, ten)).toBe(ten);
});

test("an interval grows to whole minutes and never shrinks", () => {
  const [start, end] = [at("2026-11-24T09:00:30Z"), at("2026-11-24T10:00:01Z")];
  expect(wholeMinutes({ start, end })).toEqual({ start: at("2026-11-24T09:00:00Z"), end: at("2026-11-24T10:01:00Z") });
});

test("a clock time has two digits for the hour and the minute", () => {
  expect([0, 565, 1439].map(clockText)).toEqual(["00:00", "09:25", "23:59"]);
});

test("a day that no date can write is the last one that can: a stay until 9999-12-31 ends then", () => {
  const [first, last] = [dayNumberOf("0100-01-01"), dayNumberOf("9999-12-31")];
  expect([first - 1, last + 1, last + 400_000].map(dateOfDay)).toEqual(["0100-01-01", "9999-12-31", "9999-12-31"]);
});

test("every date from 1890 to 2110 and its day number belong together, and what is no date has none", () => {
  const [first, last] = [Date.UTC(1890, 0, 1), Date.UTC(2110, 0, 1)].map((at) => at / 86_400_000);
  const days = Array.from({ length: (last ?? 0) - (first ?? 0) }, (_, index) => (first ?? 0) + index);
  expect(days.filter((day) => dayNumberOf(dateOfDay(day)) !== day)).toEqual([]);
  expect(dayNumberOf("2027-02-30")).toBe(dayNumberOf("2027-03-02"));
  expect(dayNumberOf("2027-13-01")).toBe(dayNumberOf("2028-01-01"));
  for (const none of ["soon", "2027-1-1", "20x7-01-01"]) expect(dayNumberOf(none)).toBeNaN();
  for (const none of ["2027-02-29", "2027-00-10", "2027-13-01", "2027-01-00"]) expect(isLocalDate(none)).toBe(false);
});
