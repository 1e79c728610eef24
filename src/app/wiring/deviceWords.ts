/** Browsers that block storage in frames throw here. Then nothing is read, and nothing is kept. */
const reach = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** A value on this device that is needed before sign-in. */
export const wordOfDevice = (name: string): string | undefined => reach(() => localStorage.getItem(name)) ?? undefined;

/** Stores it; undefined removes it. */
export const keepOnDevice = (name: string, word: string | undefined): void => {
  reach(() => (word === undefined ? localStorage.removeItem(name) : localStorage.setItem(name, word)));
};

/** Removes all that Meridian and its sign-in stored beside the databases. Languages go as well. */
export const forgetWords = (): void => {
  for (const store of [reach(() => localStorage), reach(() => sessionStorage)]) {
    const names = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? "");
    for (const name of names.filter((each) => /^(meridian|msal)\b/.test(each))) store?.removeItem(name);
  }
};
