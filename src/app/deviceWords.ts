/** A browser that gives a page in a frame no storage throws here. Then nothing is known, and nothing lasts. */
const reach = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** A word that this device keeps and that must be known before anybody has signed in. */
export const wordOfDevice = (name: string): string | undefined => reach(() => localStorage.getItem(name)) ?? undefined;

/** Keeps it; undefined lets it go. */
export const keepOnDevice = (name: string, word: string | undefined): void => {
  reach(() => (word === undefined ? localStorage.removeItem(name) : localStorage.setItem(name, word)));
};
