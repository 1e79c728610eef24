import { loadGuide } from "../../guides/load";
import { loadGuideText } from "../../locales/guideTexts";
import type { Language } from "../../locales/language";
import { type Hearers, wordsAmong } from "../../locales/roleWords";
import type { Services } from "../../ui/services";
import type { OwnGuidePacks } from "./ownGuidePacks";
import type { OwnGuide } from "./readGuideFile";

type Script = Awaited<ReturnType<Services["loadGuide"]>>;

/**
 * Finds a guide and its words. With a version, that version, whoever wrote it: a running meeting keeps its guide.
 * Otherwise the organisation's guide comes before ours.
 */
export const createGuideLoader =
  (screens: Language, packs: OwnGuidePacks): Services["loadGuide"] =>
  async (id, { language = screens, version, readers = "mentoring", names } = {}) => {
    const hearers = { readers, names };
    const own = await packs();
    const meant = version === undefined ? undefined : own?.find(id, version);
    if (meant) return scriptOf(meant, language, hearers);
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language, hearers)]);
    const newest = own?.find(id);
    if (newest && (!guide || guide.version !== version)) return scriptOf(newest, language, hearers);
    if (!guide || !words)
      throw new Error(`There is no guide "${id}". Maybe a newer version of the app wrote this meeting.`);
    return { guide, words };
  };

/** Words in `language`; else in English, else in the first language given. */
const scriptOf = ({ guide, words }: OwnGuide, language: Language, hearers: Hearers): Script => {
  const inLanguage = (wanted: string) => words.find(({ lang }) => lang === wanted || lang.startsWith(`${wanted}-`));
  return { guide, words: wordsAmong(inLanguage(language) ?? inLanguage("en") ?? words[0], hearers) };
};
