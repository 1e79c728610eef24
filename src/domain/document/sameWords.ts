import type { Entry } from "./entry";

/**
 * True when `now` says what `before` said. An entry never changes, so a "no" means that somebody else wrote over it.
 *
 * Content that this version could not read before may be readable now: that is no change.
 */
export const saysTheSame = (before: Entry, now: Entry): boolean =>
  before.author === now.author &&
  wordsOf(before) === wordsOf(now) &&
  before.supersedes === now.supersedes &&
  before.removes === now.removes &&
  (before.content.kind === "other" || inOneOrder(before.content) === inOneOrder(now.content));

/** A list may end lines in its own way and drop the space at the end of a text. */
const wordsOf = ({ text }: Entry): string => text.replace(/\r\n?/g, "\n").trimEnd();

/** JSON that does not depend on the order in which fields were written. */
export const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
