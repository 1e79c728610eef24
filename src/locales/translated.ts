import type { GuideText, Wording } from "./guideText";
import type { Language } from "./language";
import { sourceHash } from "./sourceHash";

/** What `screens.ts` of a language folder holds. */
interface Screens {
  readonly screens: readonly object[];
  readonly later: Readonly<Record<string, () => Promise<{ readonly default: object }>>>;
}

// The folders are found by name, so that a new language touches one folder. English has loaders of its own.
const screensOf = (language: Language): Promise<Screens> =>
  import(/* webpackChunkName: "text-[request]", webpackExclude: /[\\/]en[\\/]/ */ `./${language}/screens`);

/** The messages of the first screens in another language than English. */
export const translatedScreens = async (language: Language): Promise<readonly object[]> =>
  (await screensOf(language)).screens;

/** The messages of a later screen; none where that language does not have them yet. */
export const translatedLater = async (language: Language, words: string): Promise<object> => {
  const { later } = await screensOf(language);
  return (await later[words]?.())?.default ?? {};
};

const guideOf = (language: Language, file: string): Promise<{ readonly default: GuideText }> =>
  import(/* webpackExclude: /[\\/]en[\\/]/ */ `./${language}/guides/${file}.json`);

/** The words of a guide in another language than English, or undefined where that language does not have them (now). */
export const translatedGuide = async (language: Language, file: string): Promise<GuideText | undefined> => {
  try {
    return (await guideOf(language, file)).default;
  } catch {
    return undefined;
  }
};

/**
 * A translation laid over the English source. What is left in English says so, since its language and direction are not
 * those of the rest; what was translated from an older English text carries the one of today.
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
