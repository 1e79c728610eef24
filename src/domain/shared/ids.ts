/** Microsoft 365 object id of a person. In a request file it may be any word. */
export type PersonId = string & { readonly __id: "person" };

/** A mentoring pair (or a small circle), made when it is set up. */
export type PairId = string & { readonly __id: "pair" };

/** One meeting of a pair. */
export type SessionId = string & { readonly __id: "session" };

/** A ULID: 26 characters, sorts by the time its author made it. */
export type EntryId = string & { readonly __id: "entry" };

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A ULID from epoch milliseconds and ten random bytes.
 *
 * Pure: the caller brings the clock and the randomness.
 */
export const ulid = (epochMs: number, random: Uint8Array): string => {
  let time = "";
  for (let rest = epochMs, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = CROCKFORD.charAt(rest % 32) + time;
  let [tail, bits, held] = ["", 0, 0];
  const missing = Math.max(0, 10 - random.length);
  for (let i = 0; i < 10; i++) {
    bits = ((bits << 8) | (random[i - missing] ?? 0)) & 0xfff;
    for (held += 8; held >= 5; held -= 5) tail += CROCKFORD.charAt((bits >> (held - 5)) & 31);
  }
  return time + tail;
};

/** True for 26 Crockford characters whose time part fits 48 bits. */
export const isUlid = (text: string): text is EntryId => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);

/** When a ULID was made, in epoch milliseconds. */
export const ulidTime = (id: string): number =>
  Array.from(id.slice(0, 10)).reduce((ms, letter) => ms * 32 + CROCKFORD.indexOf(letter), 0);
