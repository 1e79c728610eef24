import type { GuideText, Wording } from "./guideText";
import type { Language } from "./language";
import { sourceHash } from "./sourceHash";

/** Exports of a language folder's `screens.ts`. */
interface Screens {
  readonly screens: readonly object[];
  readonly later: Readonly<Record<string, () => Promise<{ readonly default: object }>>>;
}

// Folders are found by name: a new language touches one folder. English has loaders of its own.
const screensOf = (language: Language): Promise<Screens> =>
  import(/* webpackChunkName: "text-[request]", webpackExclude: /[\\/]en[\\/]/ */ `./${language}/screens`);

/** The messages of the first screens in a language other than English. */
export const translatedScreens = async (language: Language): Promise<readonly object[]> =>
  (await screensOf(language)).screens;

/** The messages of a later screen; empty where that language lacks them. */
export const translatedLater = async (language: Language, words: string): Promise<object> => {
  const { later } = await screensOf(language);
  return (await later[words]?.())?.default ?? {};
};

/** The guides that write no record are one chunk: no request tells which of them somebody opens (P1). */
const UNRECORDED = /^(?:repair|barrier|endEarly)$/;

const guideOf = (language: Language, file: string): Promise<{ readonly default: GuideText }> =>
  UNRECORDED.test(file) ? unrecordedOf(language, file) : recordedOf(language, file);

const unrecordedOf = (language: Language, file: string): Promise<{ readonly default: GuideText }> =>
  import(
    /* webpackChunkName: "tender-translated", webpackInclude: /guides[\\/](?:repair|barrier|endEarly)\.json$/, webpackExclude: /[\\/]en[\\/]/ */
    `./${language}/guides/${file}.json`
  );

const recordedOf = (language: Language, file: string): Promise<{ readonly default: GuideText }> =>
  import(
    /* webpackExclude: /[\\/]en[\\/]|guides[\\/](?:repair|barrier|endEarly)\.json$/ */
    `./${language}/guides/${file}.json`
  );

/** The words of a guide in a language other than English; undefined where that language lacks them (now). */
export const translatedGuide = async (language: Language, file: string): Promise<GuideText | undefined> => {
  try {
    return (await guideOf(language, file)).default;
  } catch {
    return undefined;
  }
};

/**
 * A translation merged over the English source. Missing texts are marked as English, because language and direction
 * differ from the rest. Texts translated from an older source carry the current one.
 */
export const overEnglish = ({ text: source, lang, dir }: GuideText, translated: GuideText): GuideText => ({
  ...translated,
  text: Object.fromEntries(
    Object.entries(source).map(([id, { s }]): [string, Wording] => {
      const own = translated.text[id];
      if (own === undefined) return [id, { s, written: { lang, dir } }];
      return [id, own.sourceHash === sourceHash(s) ? own : { ...own, newer: { s, lang, dir } }];
    }),
  ),
});
