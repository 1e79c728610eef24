/** Stands between the author's words and what the entry's facts say. Nobody sees it. */
const MARK = "\u2063";

/** Longest body of a row, in characters: a column of a list takes about 63,000. */
const LONGEST_BODY = 60_000;

/**
 * The words of an entry with its facts in words below them, for who reads a row without this app. Facts that a row has no
 * room for are left out; the words never are.
 */
export const withTail = (words: string, lines: readonly string[]): string => {
  const room = Math.max(0, LONGEST_BODY - words.length);
  const tail = lines.join("\n").replaceAll(MARK, "").slice(0, room);
  if (tail !== "") return words === "" ? `${MARK}${tail}` : `${words}${MARK}\n\n${tail}`;
  // Words that hold the mark themselves need it at their end, or a reader would cut them.
  return words.includes(MARK) ? `${words}${MARK}` : words;
};

/** The words alone, letter by letter. */
export const withoutTail = (body: string): string => {
  const at = body.lastIndexOf(MARK);
  return at < 0 ? body : body.slice(0, at);
};
