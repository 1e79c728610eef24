/** Runs something after `ms`. Returns how to cancel it. */
export type HostTimer = (ms: number, run: () => void) => () => void;

export const windowTimer: HostTimer = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

/** The answer; undefined when it takes longer than `limitMs`. */
export const answerWithin = async <T>(limitMs: number, answer: Promise<T>): Promise<T | undefined> => {
  let cancel = (): void => undefined;
  const timeout = new Promise<undefined>((resolve) => {
    cancel = windowTimer(limitMs, () => resolve(undefined));
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    cancel();
  }
};
