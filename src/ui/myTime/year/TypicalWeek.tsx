import { useMemo } from "react";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import { NOTHING_PRIVATE } from "../../../domain/people/myTime/privateTime";
import type { Participant } from "../../../domain/people/myTime/participant";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import { bandsOf, type Band } from "../../../domain/timeline/bands";
import { clip } from "../../../domain/timeline/intervals";
import { useFormat } from "../../context";
import { Fold, Label, List } from "../../controls/layout";
import { WEEK, formatWeekday } from "../../format/week";
import { formatTime } from "../../format/when";
import { nightFlat } from "../../proposal/dayDrawing";
import type { Format } from "../../services";
import { DayRows, type DayBands } from "./DayRows";

interface TypicalWeekProps {
  readonly person: Participant;
  readonly calendars: WorldCalendars;
}

/** The coming week as it would be without any feast, holiday or journey: work, night and what comes back each week. */
export const TypicalWeek = ({ person, calendars }: TypicalWeekProps) => {
  const format = useFormat();
  const { text, zone, locale, zones } = format;
  const days = useMemo(() => weekFor(format, person, calendars), [format, person, calendars]);
  const home = homeOf(person, zone);
  const words = ({ name, window, bands }: DayBands): string => {
    const parts = bands.flatMap(({ kind, window: of }) => {
      const part = clip(of, window);
      if (!part || kind === "early" || kind === "late") return [];
      const [from, to] = [part.start, part.end].map((instant) => formatTime(instant, home, zones, locale));
      return [text("typical.part", { kind: text(`band.${kind}`), from: from ?? "", to: to ?? "" })];
    });
    return text("typical.label", { day: name, parts: parts.join(", ") });
  };
  return (
    <>
      <Label>{text("typical.title")}</Label>
      <DayRows days={days} label={text("typical.title")} />
      <Fold title={text("year.list")}>
        <List gap="xs">
          {days.map((day) => (
            <li key={day.window.start}>{words(day)}</li>
          ))}
        </List>
      </Fold>
    </>
  );
};

/** Where a person lives: the stay that has no end on either side. */
const homeOf = ({ stays }: Participant, zone: string): string =>
  stays.find(({ from, to }) => from === undefined && to === undefined)?.place.zone ?? zone;

const weekFor = (
  { clock, zones, zone, locale }: Format,
  person: Participant,
  calendars: WorldCalendars,
): readonly DayBands[] => {
  const own = { ...NOTHING_PRIVATE, patterns: person.own?.patterns ?? [], schoolTerms: person.own?.schoolTerms ?? [] };
  const home = person.stays.filter(({ from, to }) => from === undefined && to === undefined);
  const plain: Participant = { ...person, stays: home, holidays: [], calendar: [], own };
  const at = homeOf(person, zone);
  const today = zones.readAt(at, clock.now());
  const monday = dayNumberOf(today.date) + 8 - today.weekday;
  return WEEK.map((weekday) => {
    const date = dateOfDay(monday + weekday - 1);
    const window = { start: zones.instantAt(at, date, 0), end: zones.instantAt(at, date, 1440) };
    const bands: readonly Band[] = nightFlat(bandsOf(plain, window, zones, calendars));
    return { name: formatWeekday(weekday, locale, "short"), window, bands };
  });
};
