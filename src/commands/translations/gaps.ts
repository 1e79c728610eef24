import type { GuideText, Wording } from "../../locales/guideText";
import { sourceHash } from "../../locales/sourceHash";
import type { Messages, Sources } from "./folder";

/** Gaps of one translated file, as ids. */
export interface Gaps {
  /** In English, and not here. */
  readonly missing: readonly string[];
  /** Translated from an English text that has changed since, or that was not recorded. */
  readonly stale: readonly string[];
  /** Here, and not in English any more. */
  readonly left: readonly string[];
}

const idsOnlyIn = (some: object, others: object): readonly string[] =>
  Object.keys(some).filter((id) => !Object.hasOwn(others, id));

/** Compares two files of messages; `sources` has the hash of each message's English text. */
export const gapsOfMessages = (english: Messages, translated: Messages, sources: Sources): Gaps => ({
  missing: idsOnlyIn(english, translated),
  stale: Object.keys(translated).filter((id) => {
    const source = english[id];
    return source !== undefined && sources[id] !== sourceHash(source);
  }),
  left: idsOnlyIn(translated, english),
});

/** Compares a guide with the English one, text by text. */
export const gapsOfGuide = (english: GuideText, translated: GuideText | undefined): Gaps => ({
  missing: idsOnlyIn(english.text, translated?.text ?? {}),
  stale: Object.entries(translated?.text ?? {})
    .filter(([id, { sourceHash: from }]) => {
      const source = english.text[id];
      return source !== undefined && from !== sourceHash(source.s);
    })
    .map(([id]) => id),
  left: idsOnlyIn(translated?.text ?? {}, english.text),
});

/**
 * `translated` with a hash of the English text wherever there is none. A stale hash stays: a person has to look. A guide
 * that was compared as a whole has not been once one of its texts is new.
 */
export const stamped = (english: GuideText, translated: GuideText): GuideText => ({
  ...translated,
  status: translated.status === "machine-compared" && hasNew(translated) ? "machine-draft" : translated.status,
  text: Object.fromEntries(
    Object.entries(translated.text).map(([id, wording]): [string, Wording] => {
      const source = english.text[id];
      if (!source || wording.sourceHash !== undefined) return [id, wording];
      return [id, { ...wording, sourceHash: sourceHash(source.s) }];
    }),
  ),
});

const hasNew = ({ text }: GuideText): boolean => Object.values(text).some(({ sourceHash: from }) => from === undefined);

/** `sources` with a hash for every message without one, in message order. A stale hash stays. */
export const stampedSources = (english: Messages, translated: Messages, sources: Sources): Sources =>
  Object.fromEntries(
    Object.keys(translated).flatMap((id): readonly (readonly [string, string])[] => {
      const hash = sources[id] ?? (english[id] === undefined ? undefined : sourceHash(english[id]));
      return hash === undefined ? [] : [[id, hash]];
    }),
  );
