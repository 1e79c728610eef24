import type { PublishedWindow } from "../../../src/domain/people/myTime/availability";
import { toldInShort } from "../../../src/domain/publishing/toldRules";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import { zones } from "../../doubles/fakeServices";

const SAO_PAULO = "America/Sao_Paulo";
const FIRST_FRIDAY = dayNumberOf("2026-12-04");

const windowAt = (day: number, from: number, to: number, level: PublishedWindow["level"] = "no"): PublishedWindow => ({
  window: {
    start: zones.instantAt(SAO_PAULO, dateOfDay(day), from),
    end: zones.instantAt(SAO_PAULO, dateOfDay(day), to),
  },
  level,
});
const short = (...overlay: readonly PublishedWindow[]) =>
  toldInShort(
    overlay.toSorted((a, b) => a.window.start - b.window.start),
    () => SAO_PAULO,
    zones,
  );
const weeks = Array.from({ length: 8 }, (_, week) => week);

test("P9: Rafael's sabbaths in São Paulo are one rule, as wide as the widest of them", () => {
  const { rules, single } = short(
    ...weeks.map((week) => windowAt(FIRST_FRIDAY + 7 * week, 1080 + 30 * (week % 2), 1440 + 1140 + 30 * (week % 3))),
  );
  expect(single).toEqual([]);
  expect(rules).toEqual([
    expect.objectContaining({
      days: [5],
      fromMinutes: 1080,
      toMinutes: 1200,
      endsAfterDays: 1,
      isFixed: false,
      level: "no",
    }),
  ]);
});

test("P9: a lunch on five days is one rule, and one holiday beside it stays single", () => {
  const monday = FIRST_FRIDAY + 3;
  const holiday = windowAt(monday + 10, 0, 1440);
  const lunches = weeks.flatMap((week) =>
    [0, 1, 2, 3, 4].map((day) => windowAt(monday + 7 * week + day, 720, 780, "rather-not")),
  );
  const { rules, single } = short(...lunches, holiday);
  expect(rules).toEqual([
    expect.objectContaining({
      days: [1, 2, 3, 4, 5],
      fromMinutes: 720,
      toMinutes: 780,
      endsAfterDays: 0,
      isFixed: true,
    }),
  ]);
  expect(single).toEqual([holiday]);
});

test("P9: a Friday that is a holiday is named as the exception of its rule", () => {
  const some = weeks.filter((week) => week !== 3).map((week) => windowAt(FIRST_FRIDAY + 7 * week, 600, 660));
  const { rules, single } = short(...some);
  expect(rules).toEqual([expect.objectContaining({ days: [5], except: ["2026-12-25"], isFixed: true })]);
  expect(single).toEqual([]);
});

test("P9: what comes back every second week is no rule: each of its windows is read by itself", () => {
  const some = weeks.filter((week) => week % 2 === 0).map((week) => windowAt(FIRST_FRIDAY + 7 * week, 600, 660));
  expect(short(...some).rules).toEqual([]);
  expect(short(...some).single).toHaveLength(4);
});
