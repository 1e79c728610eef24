import type { Holiday, HolidayKind, RegionCalendar } from "../../src/domain/calendars/holiday";
import type { Sky, SkyMoment } from "../../src/domain/calendars/moment";
import type { ObservanceDays, ObservanceFacts } from "../../src/domain/calendars/observance";
import type { WorldCalendars } from "../../src/domain/calendars/worldCalendars";
import { dateOfDay, dayNumberOf } from "../../src/domain/time/localDate";
import type { LocalDate } from "../../src/domain/time/zoneData";

/** One fact of a region's calendar, certain unless the test says otherwise. */
export const holiday = (date: LocalDate, kind: HolidayKind, matters: Partial<Holiday> = {}): Holiday => ({
  date,
  kind,
  names: { en: kind },
  confidence: "gazetted",
  source: "the test that uses it",
  ...matters,
});

/** A region with coverage from 2025 to 2030 and these facts. */
export const region = (id: string, ...holidays: readonly Holiday[]): RegionCalendar => ({
  region: id,
  coverage: { from: "2025-01-01", to: "2030-12-31" },
  asOf: "2026-11-24",
  holidays,
  weeks: [],
});

/** An observance with these occurrences; a day shift moves them. Name only what matters. */
export const observance = (
  id: string,
  times: readonly (Pick<ObservanceDays, "start"> & Partial<ObservanceDays>)[],
  matters: Partial<ObservanceFacts> = {},
): ObservanceFacts => ({
  id,
  communities: [],
  usual: [{ kind: "block", strength: "never" }],
  between: (from, to, { dayShift = 0 }) =>
    times
      .map((time): ObservanceDays => ({
        days: 1,
        beginsPreviousSunset: false,
        certainty: "published",
        source: "the test that uses it",
        ...time,
        start: dateOfDay(dayNumberOf(time.start) + dayShift),
      }))
      .filter(({ start }) => from <= start && start <= to),
  ...matters,
});

/** A sky without sun. */
const NIGHT: Sky = {
  instantOf: (_moment: SkyMoment, { lat, lon }) => (lat === undefined || lon === undefined ? "no-place" : "none"),
};

/** The calendars of a small world. */
export const worldOf = ({
  regions = [],
  observances = [],
  sky = NIGHT,
}: {
  readonly regions?: readonly RegionCalendar[];
  readonly observances?: readonly ObservanceFacts[];
  readonly sky?: Sky;
}): WorldCalendars => ({
  region: (id) => regions.find((calendar) => calendar.region === id),
  observance: (id) => observances.find((facts) => facts.id === id),
  sky,
});
