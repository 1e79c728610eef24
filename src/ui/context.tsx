import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { calledIn } from "../domain/document/calledNames";
import type { Entry } from "../domain/document/entry";
import type { DocumentSnapshot } from "../domain/document/liveDocument";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { PersonId } from "../domain/shared/ids";
import type { Text } from "../locales/text";
import type {
  Conversations,
  Format,
  LinksOut,
  OwnThings,
  Pairing,
  Planning,
  Guides,
  Services,
  WordLoader,
} from "./services";

/** What a screen can ask for, by subject. Before sign-in there are only words, and on the stage words and guides. */
export interface ScreenContext {
  readonly text: Text;
  readonly format?: Format;
  readonly guides?: Guides;
  readonly wordLoader?: WordLoader;
  readonly planning?: Planning;
  readonly conversations?: Conversations;
  readonly ownThings?: OwnThings;
  readonly pairing?: Pairing;
  readonly linksOut?: LinksOut;
}

/** The release of this page, and what its host serves by now. */
export interface Releases {
  /** One word, such as `0.1.0+1a2b3c4d`; empty for a page that is served while it is written. */
  readonly own: string;
  /** Asks the host. */
  readonly look: () => Promise<void>;
  /** True once the host was found to serve another release. */
  readonly isNewerThere: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

const ReleasesContext = createContext<Releases>({
  own: "",
  look: async () => undefined,
  isNewerThere: () => false,
  subscribe: () => () => undefined,
});

export const ProvideReleases = ReleasesContext.Provider;

/** The release of this page, and whether a newer one is there. */
export const useReleases = (): Pick<Releases, "own" | "look"> & { readonly isNewerThere: boolean } => {
  const { own, look, isNewerThere, subscribe } = useContext(ReleasesContext);
  return { own, look, isNewerThere: useSyncExternalStore(subscribe, isNewerThere) };
};

const Context = createContext<ScreenContext | undefined>(undefined);

const useScreen = (): ScreenContext => {
  const screen = useContext(Context);
  if (!screen) throw new Error("Maybe a provider of context.tsx is missing around this component.");
  return screen;
};

const given = <T,>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`The screen has no ${name}. Maybe ProvideServices is missing around it.`);
  return value;
};

/** The words of the nearest provider. */
export const useText = (): Text => useScreen().text;
/** How to write times, places and names for the person at the screen; for plain functions that make words. */
export const useFormat = (): Format => given(useScreen().format, "format");
/** The person at the screen. */
export const useMe = (): Person => useFormat().me;
export const useGuides = (): Guides => given(useScreen().guides, "guides");
export const usePlanning = (): Planning => given(useScreen().planning, "planning");
export const useConversations = (): Conversations => given(useScreen().conversations, "conversations");
export const useOwnThings = (): OwnThings => given(useScreen().ownThings, "ownThings");
export const usePairing = (): Pairing => given(useScreen().pairing, "pairing");
export const useLinks = (): LinksOut => given(useScreen().linksOut, "linksOut");
export const useWordLoader = (): WordLoader => given(useScreen().wordLoader, "wordLoader");

/** What the people of one pair are called on this person's screens. */
export interface Names {
  /** What this person likes to be called, or the name that the service knows; "you" for the reader. */
  readonly of: (person: Pick<Person, "id" | "name">) => string;
  /** The author of an entry, in the same way. */
  readonly by: (entry: Pick<Entry, "author" | "authorName">) => string;
  /** All but the reader, in the order of the pair. */
  readonly others: readonly string[];
}

type Known = ReadonlyMap<PersonId, string>;
const NOBODY: Known = new Map();
const calledAt = new WeakMap<DocumentSnapshot, Known>();

const calledNow = (snapshot: DocumentSnapshot | undefined, pair: Pair): Known => {
  if (!snapshot) return NOBODY;
  const known = calledAt.get(snapshot) ?? calledIn(snapshot.entries, pair);
  calledAt.set(snapshot, known);
  return known;
};

/** A document that cannot even be opened has no cards: its own screen says so, and the others keep their names. */
const openIn = (conversations: Conversations | undefined, pair: Pair) => {
  try {
    return conversations?.openDocument(pair);
  } catch {
    return undefined;
  }
};

/**
 * Names for screens, for several pairs at once. What leaves the pair (an invitation, a file, an appointment) keeps the
 * names of the service.
 */
export const useNamesIn = (pairs: readonly Pair[]): ((pair: Pair) => Names) => {
  const { conversations, format, text } = useScreen();
  const snapshotOf = (pair: Pair) => openIn(conversations, pair)?.snapshot();
  const follow = useCallback(
    (listener: () => void) => {
      const ends = pairs.map((pair) => openIn(conversations, pair)?.follow(listener));
      return () => ends.forEach((end) => end?.());
    },
    [conversations, pairs],
  );
  useSyncExternalStore(follow, () => JSON.stringify(pairs.map((pair) => [...calledNow(snapshotOf(pair), pair)])));
  const me = format?.me.id;
  return (pair) => {
    const called = calledNow(snapshotOf(pair), pair);
    const name = (person: Pick<Person, "id" | "name">): string => called.get(person.id) ?? person.name;
    const of: Names["of"] = (person) => (person.id === me ? text("person.you") : name(person));
    return {
      of,
      by: ({ author, authorName }) => of({ id: author, name: authorName }),
      others: pair.members.filter(({ id }) => id !== me).map(name),
    };
  };
};

/** Names for screens of one pair. */
export const useNames = (pair: Pair): Names => {
  const pairs = useMemo(() => [pair], [pair]);
  return useNamesIn(pairs)(pair);
};

/** For a page without a signed-in person: words, and on the stage what reads guides. */
export const ProvideText = ({ text, guides, children }: Pick<ScreenContext, "text" | "guides"> & Inside) => {
  const screen = useMemo(() => ({ text, ...(guides && { guides }) }), [text, guides]);
  return <Context.Provider value={screen}>{children}</Context.Provider>;
};

interface Inside {
  readonly children: ReactNode;
}

/** For the screens of the signed-in person. */
export const ProvideServices = ({
  services,
  text,
  children,
}: { readonly services: Services; readonly text: Text } & Inside) => {
  const screen = useMemo(() => screenOf(services, text), [services, text]);
  return <Context.Provider value={screen}>{children}</Context.Provider>;
};

const screenOf = (services: Services, text: Text): ScreenContext => {
  const { me, locale, dir, zones, zone, clock } = services;
  return {
    text,
    format: { text, me, locale, dir, zones, zone, clock },
    guides: services,
    wordLoader: services,
    planning: services,
    conversations: services,
    ownThings: services,
    pairing: services,
    linksOut: services,
  };
};

/** Other words for what is inside, for instance with those of a later screen. */
export const WithText = ({ text, children }: { readonly text: Text } & Inside) => {
  const around = useScreen();
  const screen = useMemo(
    () => ({ ...around, text, ...(around.format && { format: { ...around.format, text } }) }),
    [around, text],
  );
  return <Context.Provider value={screen}>{children}</Context.Provider>;
};
