const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Identifies the English text of a translation: FNV-1a over UTF-16 units, eight hexadecimal digits.
 * 32 bits suffice to notice a change; a cryptographic hash would be asynchronous in a browser.
 */
export const sourceHash = (english: string): string => {
  let hash = OFFSET;
  for (let i = 0; i < english.length; i++) hash = Math.imul(hash ^ english.charCodeAt(i), PRIME);
  return (hash >>> 0).toString(16).padStart(8, "0");
};
