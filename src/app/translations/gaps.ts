import type { GuideText, Wording } from "../../locales/guideText";
import { sourceHash } from "../../locales/sourceHash";

/** What one file of a translation still needs, each as ids. */
export interface Gaps {
  /** In English, and not here. */
  readonly missing: readonly string[];
  /** Made from an English text that has changed since, or that nobody noted. */
  readonly stale: readonly string[];
  /** Here, and not in English any more. */
  readonly left: readonly string[];
}

/** Compares the ids of two files of messages. Messages carry no hash: a test holds their arguments against the English. */
export const gapsOfMessages = (english: object, translated: object): Gaps => ({
  missing: Object.keys(english).filter((id) => !Object.hasOwn(translated, id)),
  stale: [],
  left: Object.keys(translated).filter((id) => !Object.hasOwn(english, id)),
});

/** Compares a guide with the English one, text by text. */
export const gapsOfGuide = (english: GuideText, translated: GuideText | undefined): Gaps => ({
  ...gapsOfMessages(english.text, translated?.text ?? {}),
  stale: Object.entries(translated?.text ?? {})
    .filter(([id, { sourceHash: from }]) => {
      const source = english.text[id];
      return source !== undefined && from !== sourceHash(source.s);
    })
    .map(([id]) => id),
});

/** `translated` with the hash of its English text on every text that has none. A stale hash stays: a person has to look. */
export const stamped = (english: GuideText, translated: GuideText): GuideText => ({
  ...translated,
  text: Object.fromEntries(
    Object.entries(translated.text).map(([id, wording]): [string, Wording] => {
      const source = english.text[id];
      if (!source || wording.sourceHash !== undefined) return [id, wording];
      return [id, { ...wording, sourceHash: sourceHash(source.s) }];
    }),
  ),
});
