import { useMemo } from "react";
import type { Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { formatList } from "../format/list";
import { placeOf } from "../format/place";
import { formatSpan, formatTime } from "../format/when";
import { beyond, nightFlat, windowAround, type DayRow } from "../proposal/dayDrawing";
import { TwoDays } from "../proposal/TwoDays";
import type { Format } from "../services";
import { hoursOfDay } from "./meetingWords";

interface MeetingDaysProps {
  readonly found: FoundTimes;
  readonly slot: Interval;
}

/** Everybody's day around a booked meeting. */
const MeetingDays = ({ found, slot: { start, end } }: MeetingDaysProps) => {
  const format = useFormat();
  const slot = useMemo(() => ({ start, end }), [start, end]);
  const rows = useMemo(() => found.people.map((person) => rowOf(person, slot, format)), [found, slot, format]);
  return <TwoDays rows={rows} slot={slot} label={drawingWords(found, slot, format)} />;
};

type FoundOne = FoundTimes["people"][number];

const rowOf = (person: FoundOne, slot: Interval, { text, zones, locale }: Format): DayRow => {
  const zone = person.place === "unknown" ? undefined : person.zoneAt(slot.start);
  return {
    id: person.id,
    place: zone === undefined ? person.name : placeOf(zone, text),
    time: zone === undefined ? "" : formatTime(slot.start, zone, zones, locale),

    bands: nightFlat(person.bandsIn(beyond(windowAround(slot)))),
  };
};

const drawingWords = ({ people }: FoundTimes, slot: Interval, format: Format): string => {
  const { text, me, zones, locale } = format;
  const rows = people.map((person) => {
    const { id, name, place } = person;
    if (place === "unknown") return text("card.placeUnknown", { name });
    const zone = person.zoneAt(slot.start);
    return text("drawing.row", {
      who: id === me.id ? "me" : "other",
      name,
      span: formatSpan(slot, zone, zones, locale),
      place: placeOf(zone, text),
      share: hoursOfDay(person, slot),
    });
  });
  return text("next.drawing", { rows: formatList(rows, locale) });
};

// A late part is a default export.
export default MeetingDays;
