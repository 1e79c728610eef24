import { refuse } from "../answers";
import type { Middleware, World } from "../world";
import { MS_PER_MINUTE, MS_PER_HOUR } from "../../../domain/time/interval";

const WINDOWS = [
  { ms: MS_PER_MINUTE, most: 120 },
  { ms: MS_PER_HOUR, most: 400 },
];
const MOST_AT_ONCE = 5;

/**
 * OneNote's own limits for each app and person: 120 a minute, 400 an hour, 5 at once (docs: throttling-limits). It
 * never sends Retry-After.
 */
export const oneNoteLimits = (world: World): Middleware => {
  const asked = new Map<string, readonly number[]>();
  const running = new Map<string, number>();
  return async (c, next) => {
    const { id } = c.get("caller").person;
    const now = world.clock.now();
    const recent = (asked.get(id) ?? []).filter((at) => at > now - MS_PER_HOUR);
    const atOnce = running.get(id) ?? 0;
    const isTooMuch =
      atOnce >= MOST_AT_ONCE || WINDOWS.some(({ ms, most }) => recent.filter((at) => at > now - ms).length >= most);
    if (isTooMuch) {
      const message = "The app has made too many requests for this user. Try again later.";
      return refuse({ clock: world.clock, request: c.req.raw }, 429, "20166", message);
    }
    asked.set(id, [...recent, now]);
    running.set(id, atOnce + 1);
    try {
      return await next();
    } finally {
      running.set(id, (running.get(id) ?? 1) - 1);
    }
  };
};
