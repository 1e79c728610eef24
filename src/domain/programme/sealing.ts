import { PUBLIC_KEY } from "../organisation/programme";
import { record, wordsThat, type Shape } from "../shared/shape";

/** A key pair of HPKE. The private half stays in its owner's app folder and on their devices. */
export interface SealingKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Reads a key pair of one's own folder. */
export const SEALING_KEYS: Shape<SealingKeys> = record({
  publicKey: PUBLIC_KEY,
  privateKey: wordsThat(43, (text) => /^[\w-]{43}$/.test(text), "a private key"),
});

/**
 * What sealed words are bound to. They open only with the same: a copy in another place or under another author does
 * not open.
 */
export interface SealedFor {
  /** What they are and where they belong, such as the programme. */
  readonly about: string;
  /** Whoever sealed them, as the store names the author of their row. */
  readonly by: string;
}

/** Port: words that only the owner of a key can open (HPKE, RFC 9180). */
export interface Sealing {
  readonly newKeys: () => Promise<SealingKeys>;
  /** The sealed words in base64url; undefined when `publicKey` is no point of the curve. */
  readonly seal: (words: string, publicKey: string, bound: SealedFor) => Promise<string | undefined>;
  /** Undefined for what was sealed to another key, was changed, or is bound to something else. */
  readonly open: (sealed: string, keys: SealingKeys, bound: SealedFor) => Promise<string | undefined>;
}
