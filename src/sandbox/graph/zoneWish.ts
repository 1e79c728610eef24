import { errorPage, refuse } from "./answers";
import { preferredZone, zoneNamed } from "./mailboxZones";
import type { Middleware, World } from "./world";

/** `Prefer: outlook.timezone`: a malformed wish makes the real service fall over, and a zone that it does not know is refused. */
export const withZoneWish =
  (world: World): Middleware =>
  async (c, next) => {
    const zone = preferredZone(c.req.header("Prefer"));
    if (zone === undefined) return errorPage(500, "Internal Server Error");
    if (zoneNamed(zone, world.zones) !== undefined) return next();
    const message = `The following TimeZone value is not supported: '${zone}'.`;
    return refuse({ clock: world.clock, request: c.req.raw }, 400, "TimeZoneNotSupportedException", message);
  };
