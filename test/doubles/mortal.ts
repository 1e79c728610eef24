/** Wraps what an app calls: nothing that a dead app waits for ever comes. */
export const mortal =
  (life: { readonly alive: boolean }) =>
  <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    if (!life.alive) return new Promise<R>(() => undefined);
    const answer = await call(...args);
    return life.alive ? answer : new Promise<R>(() => undefined);
  };
