import { useCallback, useEffect, useState } from "react";
import { parseSubPage, subPageOf } from "../domain/links/destination";

const SET_UP_PAGES = ["setup", "join", "invite", "move", "steps", "roles"] as const;
const PAGES = ["times", "conversation", "document", "mytime", "journal", ...SET_UP_PAGES] as const;

export type PageId = (typeof PAGES)[number];

/** Pages around the beginning of a pair. */
export type SetUpPageId = (typeof SET_UP_PAGES)[number];

/** True for the pages that come with the code of setting up. */
export const isSetUpPage = (page: PageId): page is SetUpPageId => SET_UP_PAGES.some((each) => each === page);

/** What the address says after `#`. */
export interface HashPage {
  readonly page: PageId;
  /** Id of the pair that it is about; on the page "join", the invitation. */
  readonly pair?: string;
}

const pageInHash = (first: PageId): HashPage => {
  const { screen, about } = parseSubPage(window.location.hash.slice(1)) ?? {};
  return { page: PAGES.find((page) => page === screen) ?? first, ...(about !== undefined && { pair: about }) };
};

/**
 * Which screen is open, and about whom, kept in the address after `#`: a reload stays where it was, a link leads there, and
 * hosts that forbid history do not mind. `first` is open where the address says nothing.
 */
export const useHashPage = (first: PageId = "times"): readonly [HashPage, (to: Partial<HashPage>) => void] => {
  const [open, setOpen] = useState(() => pageInHash(first));
  useEffect(() => {
    // The page about help lies over the screen, which stays as it was.
    const follow = () => setOpen((before) => (window.location.hash === "#safety" ? before : pageInHash(first)));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [first]);
  const goTo = useCallback(
    (to: Partial<HashPage>) => {
      const here = pageInHash(first);
      // An invitation is about no other page.
      const { page, pair } = { ...(here.page === "join" ? {} : here), page: here.page, ...to };
      // The screen that is open already is no step further.
      if (page === here.page && pair === here.pair) return;
      window.location.hash = subPageOf({ screen: page, ...(pair !== undefined && { about: pair }) });
    },
    [first],
  );
  return [open, goTo];
};
