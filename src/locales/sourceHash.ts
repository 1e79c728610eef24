const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Tells which English text a translation was made from: FNV-1a over UTF-16 units, eight hexadecimal digits.
 *
 * It only has to notice a change, so 32 bits are enough; a stronger hash would be asynchronous in a browser.
 */
export const sourceHash = (english: string): string => {
  let hash = OFFSET;
  for (let i = 0; i < english.length; i++) hash = Math.imul(hash ^ english.charCodeAt(i), PRIME);
  return (hash >>> 0).toString(16).padStart(8, "0");
};
