/** Fragments visited since the page opened, oldest first; the last one is current. */
type HashTrail = readonly string[];

/** Navigating to the previous page counts as going back, so that two screens never form an endless trail. */
export const stepTo = (trail: HashTrail, hash: string): HashTrail => {
  if (trail.at(-1) === hash) return trail;
  return trail.at(-2) === hash ? trail.slice(0, -1) : [...trail, hash];
};

/**
 * Follows the page's fragments. The returned function goes one back; false when there is none. It does not use the
 * browser's history: inside a host that includes other frames' entries.
 */
export const followHashes = (page: Window): (() => boolean) => {
  let trail: HashTrail = [page.location.hash];
  page.addEventListener("hashchange", () => {
    trail = stepTo(trail, page.location.hash);
  });
  return () => {
    const before = trail.at(-2);
    if (before === undefined) return false;
    // Immediately, so that a second press continues from there.
    trail = stepTo(trail, before);
    page.location.replace(before || "#");
    return true;
  };
};
