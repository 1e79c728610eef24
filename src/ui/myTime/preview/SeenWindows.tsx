import { useMemo } from "react";
import type { PublishedAvailability, PublishedWindow } from "../../../domain/people/myTime/availability";
import { toldInShort, type ToldRule } from "../../../domain/publishing/toldRules";
import { plusDays, plusMs, type Instant } from "../../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import type { Weekday, Zone } from "../../../domain/time/zoneData";
import { whereaboutsOf } from "../../../domain/timeline/whereabouts";
import { useFormat } from "../../context";
import { Body, Fold, Label, List } from "../../controls/layout";
import { formatClock } from "../../format/calendar";
import { formatList } from "../../format/list";
import { formatWeekday } from "../../format/week";
import { formatCell, formatDayShort, formatTime } from "../../format/when";
import { joinSentences } from "../../format/sentences";
import type { Format } from "../../services";
import { weekdayNames } from "../declaredWords";
import { DayRows, type DayBands } from "../year/DayRows";

const DAYS_DRAWN = 14;
/** So many single times are read at once; a longer list is folded. */
const MOST_SINGLE = 3;

/** The windows of the overlay: what comes back as rules, two weeks as a picture, and each of them in a list. */
export const SeenWindows = ({ seen }: { readonly seen: PublishedAvailability }) => {
  const format = useFormat();
  const { text, zones } = format;
  const { overlay } = seen;
  const { rules, single } = useMemo(
    () => toldInShort(overlay, ({ window }) => zoneThen(seen, window.start, format), zones),
    [overlay, seen, format, zones],
  );
  if (overlay.length === 0) return <Body role="status">{text("preview.none")}</Body>;
  return (
    <>
      <Body>{text("preview.always")}</Body>
      <List gap="xs" pointed>
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)}>{ruleWords(rule, seen, format)}</li>
        ))}
        {single.slice(0, MOST_SINGLE).map((one) => (
          <li key={`${one.window.start} ${one.level} ${one.word ?? ""}`}>{windowWords(one, seen, format)}</li>
        ))}
        {single.length > MOST_SINGLE && <li>{text("preview.moreSingle", { count: single.length - MOST_SINGLE })}</li>}
      </List>
      <Label as="p">{text("preview.picture")}</Label>
      <DayRows days={twoWeeks(format, seen)} label={text("preview.picture")} isWithHours />
      <Fold title={text("preview.more", { count: overlay.length })}>
        <List gap="xs">
          {overlay.map((one) => (
            <li key={`${one.window.start} ${one.level} ${one.word ?? ""}`}>{windowWords(one, seen, format)}</li>
          ))}
        </List>
      </Fold>
    </>
  );
};

const levelWord = ({ level }: Pick<PublishedWindow, "level">): string => (level === "no" ? "no" : "rather");

const windowWords = (
  { window: { start, end }, level, word }: PublishedWindow,
  seen: PublishedAvailability,
  format: Format,
): string => {
  const { text, zones, locale } = format;
  const zone = zoneThen(seen, start, format);
  const [from, to] = [formatTime(start, zone, zones, locale), formatTime(end, zone, zones, locale)];
  // The last instant inside, so that a window until midnight does not name the day after.
  const sameDay = zones.readAt(zone, start).date === zones.readAt(zone, plusMs(end, -1)).date;
  const values = {
    day: formatDayShort(start, zone, zones, locale),
    from,
    to: sameDay ? to : [formatDayShort(end, zone, zones, locale), to].join(", "),
    level: levelWord({ level }),
  };
  return word === undefined ? text("preview.window", values) : text("preview.windowWord", { ...values, word });
};

/** "Every Friday, about 17:30 to Saturday, 19:00: no meetings", and until when, where it ends before the rest. */
const ruleWords = (rule: ToldRule, seen: PublishedAvailability, format: Format): string => {
  const { text, locale } = format;
  const { days, fromMinutes, toMinutes, endsAfterDays, word } = rule;
  const clock = formatClock(toMinutes, locale);
  const endDay = (((days[0] ?? 1) - 1 + endsAfterDays) % 7) + 1;
  const values = {
    days: weekdayNames(days, locale),
    about: rule.isFixed ? "no" : "yes",
    from: formatClock(fromMinutes, locale),
    to: endsAfterDays === 0 ? clock : [formatWeekday(WEEKDAYS[endDay - 1] ?? 1, locale), clock].join(", "),
    level: levelWord(rule),
  };
  const rest = exceptWords(rule, seen, format);
  const line = word === undefined ? text("preview.rule", values) : text("preview.ruleWord", { ...values, word });
  // The line by itself is no sentence. Before others it ends with the stop of their script.
  return joinSentences(`${line}${rest[0]?.at(-1) ?? ""}`, ...rest);
};

/** On which days it is not, and until when, where it ends before the rest. */
const exceptWords = ({ except, last }: ToldRule, seen: PublishedAvailability, format: Format): readonly string[] => {
  const { text, locale, zones } = format;
  const { overlayUntil } = seen;
  const ends = overlayUntil !== undefined && last <= plusDays(overlayUntil, -8);
  const dates = except.map((date) => formatCell(date, true, locale));
  return [
    ...(dates.length > 0 ? [text("preview.ruleExcept", { dates: formatList(dates, locale) })] : []),
    ...(ends
      ? [text("preview.ruleUntil", { date: formatDayShort(last, zoneThen(seen, last, format), zones, locale) })]
      : []),
  ];
};

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const twoWeeks = (format: Format, seen: PublishedAvailability): readonly DayBands[] => {
  const { clock, zones, locale } = format;
  const zone = zoneThen(seen, clock.now(), format);
  const today = dayNumberOf(zones.readAt(zone, clock.now()).date);
  const bands = seen.overlay.map(({ window, level }) => ({ window, kind: level }));
  return Array.from({ length: DAYS_DRAWN }, (_, i) => {
    const date = dateOfDay(today + i);
    const [start, end] = [zones.instantAt(zone, date, 0), zones.instantAt(zone, date, 1440)];
    return { name: formatDayShort(start, zone, zones, locale), window: { start, end }, bands };
  });
};

/** The clock of the place where its owner says to be then; the device's where they said nothing. */
const zoneThen = ({ stays }: PublishedAvailability, at: Instant, { zone, zones }: Format): Zone =>
  whereaboutsOf(stays, { start: at, end: plusMs(at, 1) }, zones)[0]?.place.zone ?? zone;
