import type { Holiday } from "../calendars/holiday";
import type { DayFacts } from "./dayFacts";
import type { Span, SpanKind } from "./span";
import type { WallDay } from "./wallDays";

/** Span kinds of certain facts. Bank, optional and school days and days of work close nothing. */
const CLOSES: Readonly<Partial<Record<Holiday["kind"], SpanKind>>> = {
  public: "holiday",
  substitute: "holiday",
  "half-day": "half-day",
  mourning: "mourning",
};

/** Public holidays, from midnight to midnight where the person is; half days from their hour. Each kind once a day. */
export const expandHolidays = (facts: DayFacts | undefined, days: readonly WallDay[]): readonly Span[] => {
  if (!facts) return [];
  const spans: Span[] = [];
  for (const day of days) {
    for (const holiday of facts(day.date)) {
      const span = spanOf(holiday, day);
      if (span && !spans.some((other) => isSame(other, span))) spans.push(span);
    }
  }
  return spans;
};

/** Working days in place of others (make-up days). Uncertain ones are ignored. */
export const makeUpDays = (facts: DayFacts | undefined, days: readonly WallDay[]): readonly number[] =>
  facts
    ? days
        .filter(({ date }) => facts(date).some(({ kind, confidence }) => isMakeUp(kind) && confidence !== "tentative"))
        .map(({ number }) => number)
    : [];

const isMakeUp = (kind: Holiday["kind"]): boolean => kind === "make-up-workday";

const spanOf = ({ kind, confidence, offFromMinutes }: Holiday, day: WallDay): Span | undefined => {
  const closed = CLOSES[kind];
  if (!closed) return undefined;
  const start = kind === "half-day" && offFromMinutes !== undefined ? day.at(offFromMinutes) : day.window.start;
  return { kind: confidence === "tentative" ? "holiday-uncertain" : closed, window: { start, end: day.window.end } };
};

const isSame = (a: Span, b: Span): boolean =>
  a.kind === b.kind && a.window.start === b.window.start && a.window.end === b.window.end;
