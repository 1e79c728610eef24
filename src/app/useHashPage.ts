import { useCallback, useEffect, useState } from "react";

const PAGES = ["times", "conversation", "document", "mytime"] as const;

export type PageId = (typeof PAGES)[number];

const pageInHash = (): PageId => PAGES.find((page) => window.location.hash === `#${page}`) ?? "times";

/** Which screen is open, kept in the address after `#`: a reload stays where it was, and hosts that forbid history do not mind. */
export const useHashPage = (): readonly [PageId, (page: PageId) => void] => {
  const [page, setPage] = useState(pageInHash);
  useEffect(() => {
    const follow = () => setPage(pageInHash());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const goTo = useCallback((next: PageId) => {
    window.location.hash = next;
  }, []);
  return [page, goTo];
};
