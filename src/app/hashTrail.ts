/** Where somebody has been since the page opened, each by its `#`, oldest first; the last one is where they are. */
export type HashTrail = readonly string[];

/** Whoever comes to where they were just before, by whatever way, has gone back: two screens make no endless round. */
export const stepTo = (trail: HashTrail, hash: string): HashTrail => {
  if (trail.at(-1) === hash) return trail;
  return trail.at(-2) === hash ? trail.slice(0, -1) : [...trail, hash];
};

/**
 * Follows the screens of this page. The answer goes one back, or says that there is none. It does not ask the browser's
 * history for it: inside a host that one also holds what other frames did.
 */
export const followHashes = (page: Window): (() => boolean) => {
  let trail: HashTrail = [page.location.hash];
  page.addEventListener("hashchange", () => {
    trail = stepTo(trail, page.location.hash);
  });
  return () => {
    const before = trail.at(-2);
    if (before === undefined) return false;
    // At once, so that a second press goes on from there.
    trail = stepTo(trail, before);
    page.location.replace(before || "#");
    return true;
  };
};
