import { ok } from "../../domain/shared/result";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { zonedText } from "../../domain/time/zonedText";
import { createZoneData } from "../../domain/time/zones";
import { badArgument, type Command } from "./command";

/** `zone America/Vancouver 2026-12-15T18:00Z`: the offset used, and whether this runtime's data had to be corrected. */
export const zone: Command = {
  usage: "zone America/Vancouver 2026-12-15T18:00Z",
  run: async ([id, text, ...surplus]) => {
    if (id === undefined) return badArgument("zone", "nothing", "is given; name one, such as America/Vancouver");
    if (text === undefined) return badArgument("instant", "nothing", "is given; name one, such as 2026-12-15T18:00Z");
    if (surplus.length > 0) return badArgument("arguments", surplus.join(" "), "is more than a zone and an instant");
    const zones = createZoneData();
    if (!zones.isKnown(id)) return badArgument("zone", id, "is not an IANA time zone that this version knows");
    const instant = parseInstant(text);
    if (instant === undefined) return badArgument("instant", text, "is not an ISO 8601 instant with Z or an offset");
    const reading = zones.readAt(id, instant);
    const local = zonedText(reading, id);
    return ok({
      schema: 1,
      zone: id,
      instant: isoText(instant),
      local,
      offset: local.slice("2026-12-15T11:00".length, local.indexOf("[")),
      offsetMinutes: reading.offsetMinutes,
      corrected: zones.isCorrected(id, instant),
    });
  },
};
