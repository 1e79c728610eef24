/** One run of prepared work, which may be asynchronous. */
export type Run = () => unknown;

const cpuMs = async (run: Run): Promise<number> => {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Turns that are taken at most; the quickest of each size counts, because others use this computer too. */
const TURNS = 7;

/** Milliseconds below which a clock says nothing about growth. */
const TOO_SHORT_MS = 7;

/**
 * Whether four times as much work takes less than `limit` times as long, in processor time: about 4 when the cost grows
 * with the size, 16 when it grows with its square. `prepare(size)` is not measured, what it returns is. A run that is
 * slowed from outside is measured again, so only work that is always too slow fails.
 */
export const growsSlowerThan = async (
  limit: number,
  prepare: (size: number) => Run,
  size: number,
): Promise<boolean> => {
  const small = prepare(size);
  const large = prepare(size * 4);
  await small();
  let [leastSmall, leastLarge] = [Infinity, Infinity];
  for (let turn = 0; turn < TURNS; turn++) {
    leastSmall = Math.min(leastSmall, await cpuMs(small));
    leastLarge = Math.min(leastLarge, await cpuMs(large));
    if (leastLarge < Math.max(TOO_SHORT_MS, leastSmall) * limit) return true;
  }
  return false;
};
