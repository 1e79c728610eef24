import type { FaultKind } from "../../fault";
import { refuse } from "../answers";
import type { Middleware, World } from "../world";

/**
 * OneNote's errors when a section or its library rejects writes. Its page of error codes gives no status; ours is 400.
 */
const OBSTACLES = [
  { kind: "section-locked", code: "10004", message: "The section is protected by a password." },
  { kind: "section-damaged", code: "10006", message: "The section is corrupt." },
  { kind: "check-out", code: "10012", message: "The library requires items to be checked out." },
] as const satisfies readonly { readonly kind: FaultKind; readonly code: string; readonly message: string }[];

/** Middleware of every write to OneNote. */
export const obstaclesOf =
  (world: World): Middleware =>
  async (c, next) => {
    const { id } = c.get("caller").person;
    const hit = OBSTACLES.find(({ kind }) => world.faults.strike(kind, id, c.req.path) !== undefined);
    return hit ? refuse({ clock: world.clock, request: c.req.raw }, 400, hit.code, hit.message) : next();
  };
