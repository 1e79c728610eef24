/** Target of a link inside Meridian: a screen and its subject, such as the id of a pair. */
export interface Destination {
  readonly screen: string;
  readonly about?: string;
  /** A meeting of that pair, by its id in their document, or a part of the document. */
  readonly within?: string;
}

const LONGEST = 2_000;

/** A destination as the fragment of an address and as Teams' sub-page: `conversation/pair-1`. */
export const subPageOf = ({ screen, about, within }: Destination): string => {
  const behind = about === undefined ? [] : [about, ...(within === undefined ? [] : [within])];
  return [screen, ...behind.map(encodeURIComponent)].join("/");
};

/** Parses a fragment. Addresses are untrusted input: anything unknown is undefined, never an error. */
export const parseSubPage = (text: string): Destination | undefined => {
  const [, screen, about, within] =
    /^([a-z][A-Za-z-]{0,39})(?:\/([^/]+)(?:\/([^/]+))?)?$/.exec(text.slice(0, LONGEST)) ?? [];
  if (screen === undefined) return undefined;
  if (about === undefined) return { screen };
  try {
    const to = { screen, about: decodeURIComponent(about) };
    return within === undefined ? to : { ...to, within: decodeURIComponent(within) };
  } catch {
    return undefined;
  }
};
