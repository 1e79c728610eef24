/** How many places on the screen show that something is on its way. */
let waits = 0;

/** Something is waited for. Returns how to say that it is there, or will not come. */
export const beginWaiting = (): (() => void) => {
  waits += 1;
  return () => {
    waits -= 1;
  };
};

/** As long as it takes to paint what has just come, and to ask for what it needs. */
const CALM_MS = 100;
/** Longer than the first screen takes. The way out of an account must not wait for a calendar that never answers. */
const PATIENCE_MS = 4_000;

/** Calls back once nothing is waited for, or after `PATIENCE_MS`. Returns how to cancel that. */
export const whenCalm = (run: () => void): (() => void) => {
  const since = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    timer = setTimeout(() => (waits === 0 || performance.now() - since > PATIENCE_MS ? run() : look()), CALM_MS);
  };
  look();
  return () => clearTimeout(timer);
};
