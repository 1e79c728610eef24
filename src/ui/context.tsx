import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Person } from "../domain/people/person";
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

/** How the person at the screen came in, and their ways to be somebody else. */
export interface AccountWays {
  /** "host": Teams or Outlook signed the person in, and only they can change that. */
  readonly heldBy: "host" | "page";
  readonly onChoose: () => void;
  readonly onSignOut: () => void;
}

const AccountContext = createContext<AccountWays | undefined>(undefined);

export const ProvideAccount = AccountContext.Provider;
export const useAccount = (): AccountWays | undefined => useContext(AccountContext);

/** The pane beside an item of Outlook. Other screens than its own open in Teams. */
export interface PaneWays {
  /** One's own time is on the screen. */
  readonly isMyTime: boolean;
  /** Opens one's own time where the pane stands, perhaps a part of it. */
  readonly openMyTime: (part?: { readonly about: string; readonly within: string }) => void;
}

const PaneContext = createContext<PaneWays | undefined>(undefined);

export const ProvidePane = PaneContext.Provider;
/** Undefined: the screen is in no pane of Outlook. */
export const usePane = (): PaneWays | undefined => useContext(PaneContext);

const Context = createContext<ScreenContext | undefined>(undefined);

/** All that the nearest providers give, for what also stands on screens without a signed-in person. */
export const useScreen = (): ScreenContext => {
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
