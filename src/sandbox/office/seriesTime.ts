/// <reference types="office-js" />
import { isLocalDate } from "../../domain/time/localDate";
import { plusMinutes } from "../../domain/time/interval";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import type { FormState } from "./outlookForm";
import { clockText, twoDigits } from "../../domain/time/zonedText";

/** This overload counts months from 0, unlike Outlook's text format. */
const dateOf = (first: number | string, month = 0, day = 1): string => {
  const date = typeof first === "string" ? first : `${first}-${twoDigits(month + 1)}-${twoDigits(day)}`;
  if (!isLocalDate(date)) throw new Error(`${date} is not a date.`);
  return date;
};

const minutesOf = (first: number | string, minutes = 0): number => {
  if (typeof first === "number") return first * 60 + minutes;
  const [, hour, minute] = /^T?(\d{2}):(\d{2})/.exec(first) ?? [];
  if (hour === undefined) throw new Error(`${first} is not a time.`);
  return Number(hour) * 60 + Number(minute);
};

const clock = (minutes: number): string => `T${clockText(minutes % 1440)}:00:000`;

/** Implements `new Office.SeriesTime()`: clock times and days, not instants. */
export class StandInSeriesTime implements Office.SeriesTime {
  #from = "";
  #to = "";
  #minutes = 0;
  #length = 30;
  getDuration = (): number => this.#length;
  getStartDate = (): string => this.#from;
  getEndDate = (): string => this.#to;
  getStartTime = (): string => clock(this.#minutes);
  getEndTime = (): string => clock(this.#minutes + this.#length);
  setDuration = (minutes: number): void => void (this.#length = minutes);
  setStartDate = (first: number | string, month?: number, day?: number): void =>
    void (this.#from = dateOf(first, month, day));
  setEndDate = (first: number | string, month?: number, day?: number): void =>
    void (this.#to = dateOf(first, month, day));
  setStartTime = (first: number | string, minutes?: number): void => void (this.#minutes = minutesOf(first, minutes));
}

type Pattern = Pick<Office.Recurrence, "seriesTime" | "recurrenceType" | "recurrenceProperties" | "recurrenceTimeZone">;

/** Finds the zone of Outlook's name. */
export type FindZone = (name: string) => Zone | undefined;

/** The form's view of a weekly series. Throws for input that Outlook rejects. */
export const readSeries = (pattern: Pattern, findZone: FindZone, zones: ZoneData): Partial<FormState> => {
  const { seriesTime, recurrenceType, recurrenceProperties, recurrenceTimeZone } = pattern;
  const zone = findZone(recurrenceTimeZone?.name ?? "");
  if (recurrenceType !== "weekly" || !recurrenceProperties || zone === undefined) throw new Error("InvalidFormatError");
  const [from, to] = [seriesTime.getStartDate(), seriesTime.getEndDate()];
  if (to < from) throw new Error("InvalidEndTime");
  const start = zones.instantAt(zone, from, minutesOf(seriesTime.getStartTime()));
  const every = recurrenceProperties.interval === 1 ? "every week" : `every ${recurrenceProperties.interval} weeks`;
  return {
    start,
    end: plusMinutes(start, seriesTime.getDuration()),
    series: `${every} on ${(recurrenceProperties.days ?? []).join(", ")}, until ${to}`,
  };
};
