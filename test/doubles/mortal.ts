/** Wraps the calls of an app: once it is dead, no answer arrives. */
export const mortal =
  (life: { readonly alive: boolean }) =>
  <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    if (!life.alive) return new Promise<R>(() => undefined);
    const answer = await call(...args);
    return life.alive ? answer : new Promise<R>(() => undefined);
  };
