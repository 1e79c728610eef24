import type { KeptObservance, OwnDate, Pattern } from "../../../src/domain/people/myTime/privateTime";
import type { MyTime, Owned, SharingLevel } from "../../../src/domain/people/myTime/myTime";
import { NOTHING_DECLARED } from "../../../src/domain/people/myTime/myTime";
import type { PublishedWindow } from "../../../src/domain/people/myTime/availability";
import { isoText } from "../../../src/domain/time/isoText";
import type { Weekday, Zone } from "../../../src/domain/time/zoneData";
import { MONDAY_TO_FRIDAY, clock, work } from "../../people";

/** Who owns a thing, and how much of it is told. */
export const told = (label: string, sharing: SharingLevel, word?: string): Owned => ({
  ...{ key: label, label, sharing },
  ...(word !== undefined && { word }),
});

/** Something on some weekdays between two clock times; "never" unless the test says otherwise. */
export const weekly = (from: string, to: string, owned: Owned, matters: Partial<Pattern> = {}): Pattern & Owned => ({
  days: MONDAY_TO_FRIDAY,
  from: { at: "clock", minutes: clock(from) },
  to: { at: "clock", minutes: clock(to) },
  strength: "never",
  ...matters,
  ...owned,
});

export const kept = (id: string, owned: Owned, matters: Partial<KeptObservance> = {}): KeptObservance & Owned => ({
  ...{ id, ...matters, ...owned },
});

export const ownDate = (from: string, to: string, owned: Owned, matters: Partial<OwnDate> = {}): OwnDate & Owned => ({
  ...{ from, to, kind: "own", strength: "never" },
  ...matters,
  ...owned,
});

/** Somebody in `zone` who works from nine to five, with what the test declares. */
export const declaredIn = (zone: Zone, matters: Partial<MyTime> = {}): MyTime => ({
  ...NOTHING_DECLARED,
  stays: [{ place: { zone } }],
  work: [work("09:00", "17:00")],
  ...matters,
});

export const ALL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `no 2026-12-01T12:00Z/2026-12-01T13:00Z Lunch`: a window in one line. */
export const lineOf = ({ window: { start, end }, level, word }: PublishedWindow): string =>
  [level, `${short(start)}/${short(end)}`, ...(word === undefined ? [] : [word])].join(" ");

const short = (instant: Parameters<typeof isoText>[0]): string => isoText(instant).replace(":00Z", "Z");
