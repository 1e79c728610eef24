/** How often a call that may be repeated is tried again. */
const MAX_RETRIES = 3;

/** The longest that the transport waits by itself. A service that asks for more is a failure for the caller to show. */
const LONGEST_WAIT_MS = 20_000;

/** What we tell a caller to wait when the service did not say, or a browser may not read it. */
export const DEFAULT_WAIT_MS = 10_000;

const FIRST_WAIT_MS = 500;

/** Statuses after which the same call may succeed. Not 500: that is also how SharePoint refuses a duplicate. */
const PASSING = new Set([408, 429, 502, 503, 504]);

/** What the service asked for, in milliseconds. Seconds may have a fraction ("2.128"); a date is not read. */
export const retryAfterMs = (header: string | null | undefined): number | undefined => {
  if (header === null || header === undefined || !/^\d+(\.\d+)?$/.test(header.trim())) return undefined;
  return Math.ceil(Number(header) * 1000);
};

/**
 * How long to wait before try number `tried` + 1, or undefined when there shall be none.
 * `status` is undefined when no answer came. `random` gives 0 to 1.
 */
export const waitBeforeRetryMs = (
  tried: number,
  status: number | undefined,
  retryAfter: string | null | undefined,
  random: () => number,
): number | undefined => {
  if (tried >= MAX_RETRIES) return undefined;
  if (status !== undefined && !PASSING.has(status)) return undefined;
  const asked = retryAfterMs(retryAfter);
  if (asked !== undefined) return asked <= LONGEST_WAIT_MS ? asked : undefined;
  // Between half of the step and the whole of it, so that many clients do not come back in one wave.
  return FIRST_WAIT_MS * 2 ** tried * (0.5 + random() / 2);
};

/** Resolves after `ms`, or at once when `signal` is aborted. Never rejects. */
export const sleepFor = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
