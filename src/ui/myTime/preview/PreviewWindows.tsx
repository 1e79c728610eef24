import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PublishedAvailability, PublishedWindow } from "../../../domain/people/myTime/availability";
import { plusMs, type Instant } from "../../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import type { Zone } from "../../../domain/time/zoneData";
import { whereaboutsOf } from "../../../domain/timeline/whereabouts";
import { useFormat } from "../../context";
import { Body, List, Quiet } from "../../controls/layout";
import { formatWeekday } from "../../format/week";
import { formatDayShort, formatTime } from "../../format/when";
import type { Format } from "../../services";
import { DayRows, type DayBands } from "../year/DayRows";

const FIRST = 10;
const DAYS_DRAWN = 14;

/** The windows of the overlay: two weeks as a picture, all of them as a list. */
export const PreviewWindows = ({ seen }: { readonly seen: PublishedAvailability }) => {
  const format = useFormat();
  const { text, locale, zones } = format;
  const [all, setAll] = useState(false);
  const { overlay, overlayUntil } = seen;
  const words = ({ window: { start, end }, level, word }: PublishedWindow): string => {
    const zone = zoneThen(seen, start, format);
    const [from, to] = [formatTime(start, zone, zones, locale), formatTime(end, zone, zones, locale)];
    // The last instant inside, so that a window until midnight does not name the day after.
    const sameDay = zones.readAt(zone, start).date === zones.readAt(zone, plusMs(end, -1)).date;
    const values = {
      day: formatDayShort(start, zone, zones, locale),
      from,
      to: sameDay ? to : [formatDayShort(end, zone, zones, locale), to].join(", "),
      level: level === "no" ? "no" : "rather",
    };
    return word === undefined ? text("preview.window", values) : text("preview.windowWord", { ...values, word });
  };
  return (
    <>
      <Body>{text("preview.always")}</Body>
      <Body role="status">
        {overlay.length === 0 ? text("preview.none") : text("preview.windows", { count: overlay.length })}
      </Body>
      {overlay.length > 0 && <DayRows days={twoWeeks(format, seen)} label={text("preview.picture")} />}
      <List gap="xs">
        {overlay.slice(0, all ? undefined : FIRST).map((one) => (
          <li key={`${one.window.start} ${one.level} ${one.word ?? ""}`}>{words(one)}</li>
        ))}
      </List>
      {!all && overlay.length > FIRST && (
        <div>
          <Button onClick={() => setAll(true)}>{text("preview.more", { count: overlay.length })}</Button>
        </div>
      )}
      {overlayUntil !== undefined && overlay.length > 0 && (
        <Quiet>
          {text("preview.until", {
            date: formatDayShort(overlayUntil, zoneThen(seen, overlayUntil, format), zones, locale),
          })}
        </Quiet>
      )}
    </>
  );
};

const twoWeeks = (format: Format, seen: PublishedAvailability): readonly DayBands[] => {
  const { clock, zones, locale } = format;
  const zone = zoneThen(seen, clock.now(), format);
  const today = dayNumberOf(zones.readAt(zone, clock.now()).date);
  const bands = seen.overlay.map(({ window, level }) => ({ window, kind: level }));
  return Array.from({ length: DAYS_DRAWN }, (_, i) => {
    const date = dateOfDay(today + i);
    const [start, end] = [zones.instantAt(zone, date, 0), zones.instantAt(zone, date, 1440)];
    const name = formatWeekday(zones.readAt(zone, start).weekday, locale, "short");
    return { name, window: { start, end }, bands };
  });
};

/** The clock of the place where its owner says to be then; the device's where they said nothing. */
const zoneThen = ({ stays }: PublishedAvailability, at: Instant, { zone, zones }: Format): Zone =>
  whereaboutsOf(stays, { start: at, end: plusMs(at, 1) }, zones)[0]?.place.zone ?? zone;
