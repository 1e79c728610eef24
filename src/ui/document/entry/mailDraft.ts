/** Mail programs cut a longer address. */
const LONGEST_BODY = 1_500;

/** The address of a new mail to nobody yet. */
export const mailDraft = (subject: string, body: string): string => {
  const cut = body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}…` : body;
  // Half of a letter cannot stand in an address.
  const words = cut.replace(/\p{Surrogate}/gu, "\uFFFD");
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words.replace(/\r?\n/g, "\r\n"))}`;
};
