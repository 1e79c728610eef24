import type { Instant } from "../../domain/time/interval";
import { formatDayShort, formatTime } from "../format/when";
import type { Format } from "../services";

/** "Tue, 1 Dec, 10:00", on the clock of this device. */
export const timeWords = (
  start: Instant,
  { text, zone, zones, locale }: Pick<Format, "text" | "zone" | "zones" | "locale">,
): string =>
  text("offer.option", {
    day: formatDayShort(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });
