import { useCallback, useEffect, useState } from "react";
import { parseSubPage, subPageOf } from "../domain/people/deepLinks";

const PAGES = ["times", "conversation", "document", "mytime", "journal"] as const;

export type PageId = (typeof PAGES)[number];

/** What the address says after `#`. */
export interface HashPage {
  readonly page: PageId;
  /** Id of the pair that it is about. */
  readonly pair?: string;
}

const pageInHash = (): HashPage => {
  const { screen, about } = parseSubPage(window.location.hash.slice(1)) ?? {};
  return { page: PAGES.find((page) => page === screen) ?? "times", ...(about !== undefined && { pair: about }) };
};

/**
 * Which screen is open, and about whom, kept in the address after `#`: a reload stays where it was, a link leads there, and
 * hosts that forbid history do not mind.
 */
export const useHashPage = (): readonly [HashPage, (to: Partial<HashPage>) => void] => {
  const [open, setOpen] = useState(pageInHash);
  useEffect(() => {
    const follow = () => setOpen(pageInHash());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const goTo = useCallback((to: Partial<HashPage>) => {
    const { page, pair } = { ...pageInHash(), ...to };
    window.location.hash = subPageOf({ screen: page, ...(pair !== undefined && { about: pair }) });
  }, []);
  return [open, goTo];
};
