import { useCallback, useEffect, useState } from "react";
import { parseSubPage, subPageOf } from "../../domain/links/destination";

const SET_UP_PAGES = ["setup", "join", "together", "invite", "move", "steps", "roles", "begin"] as const;
/** The rooms behind the door "me". */
export const OWN_PAGES = ["mytime", "howiwork", "journal", "lessons", "take-part"] as const;

const PAGES = [
  ...(["us", "times", "conversation", "document", "halfyear"] as const),
  ...OWN_PAGES,
  ...SET_UP_PAGES,
] as const;

export type PageId = (typeof PAGES)[number];

/** What the navigation leads to: a pair thinks in now, next and then. */
const DOORS = ["us", "conversation", "document", "me"] as const;

export type Door = (typeof DOORS)[number];

/** A person's own pages. */
export type OwnPageId = (typeof OWN_PAGES)[number];

/** True for the rooms behind the door "me". */
export const isOwnPage = (page: PageId): page is OwnPageId => OWN_PAGES.some((each) => each === page);

/** The page behind a door. */
export const pageBehind = (door: Door): PageId => (door === "me" ? "mytime" : door);

/**
 * The door that a page is behind; setting up has none. `times` is the screen "us", opened to find a time, and `halfyear` the
 * document, opened at half a year.
 */
export const doorOf = (page: PageId): Door | undefined => {
  if (isOwnPage(page)) return "me";
  if (page === "halfyear") return "document";
  return page === "times" ? "us" : DOORS.find((door) => door === page);
};

/** Pages for setting up pairs. */
export type SetUpPageId = (typeof SET_UP_PAGES)[number];

/** True for pages in the set-up chunk. */
export const isSetUpPage = (page: PageId): page is SetUpPageId => SET_UP_PAGES.some((each) => each === page);

/** The parsed fragment. */
export interface HashPage {
  readonly page: PageId;
  /** Id of the subject pair; on "join" and "together", what the link tells, and on "take-part" the programme. */
  readonly pair?: string;
  /** The part of that page. */
  readonly part?: string | undefined;
}

/** Pages whose address tells something that is no pair. */
const ABOUT_THEMSELVES: readonly PageId[] = ["join", "together", "take-part"];

const pageInHash = (first: PageId): HashPage => {
  const { screen, about, within } = parseSubPage(window.location.hash.slice(1)) ?? {};
  const page = screen === "me" ? pageBehind("me") : PAGES.find((each) => each === screen);
  return { page: page ?? first, ...(about !== undefined && { pair: about }), part: within };
};

/**
 * The open screen and its subject, stored in the fragment: a reload keeps it, links can name it, and it works in hosts
 * that forbid history. `first` is the page without a fragment.
 */
export const useHashPage = (first: PageId = "us"): readonly [HashPage, (to: Partial<HashPage>) => void] => {
  const [open, setOpen] = useState(() => pageInHash(first));
  useEffect(() => {
    // The help page covers the screen, which stays mounted.
    const follow = () => setOpen((before) => (window.location.hash === "#safety" ? before : pageInHash(first)));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [first]);
  const goTo = useCallback(
    (to: Partial<HashPage>) => {
      const here = pageInHash(first);
      // What a link tells belongs to its page only, and a part to the page that it is asked with.
      const isLink = ABOUT_THEMSELVES.includes(here.page);
      const { page, pair, part } = { ...(!isLink && here), page: here.page, part: undefined, ...to };
      // The current screen is not a new step.
      if (page === here.page && pair === here.pair && part === here.part) return;
      const about = pair !== undefined && { about: pair };
      window.location.hash = subPageOf({ screen: page, ...about, ...(part !== undefined && { within: part }) });
    },
    [first],
  );
  return [open, goTo];
};
