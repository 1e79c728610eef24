import { loadGuide } from "../../guides/load";
import type { Relationship } from "../../domain/people/pair";
import { loadGuideText } from "../../locales/guideTexts";
import type { Language } from "../../locales/language";
import { wordsAmong } from "../../locales/roleWords";
import type { Services } from "../../ui/services";
import type { OwnGuidePacks } from "./ownGuidePacks";
import type { OwnGuide } from "./readGuideFile";

type Script = Awaited<ReturnType<Services["loadGuide"]>>;

/**
 * Finds a guide and its words. Asked for a version, it takes that one, whoever wrote it: a meeting goes on with the guide
 * that it began with. Else the organisation's own comes before ours.
 */
export const createGuideLoader =
  (screens: Language, packs: OwnGuidePacks): Services["loadGuide"] =>
  async (id, { language = screens, version, relationship = "mentoring" } = {}) => {
    const own = await packs();
    const meant = version === undefined ? undefined : own?.find(id, version);
    if (meant) return scriptOf(meant, language, relationship);
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language, relationship)]);
    const newest = own?.find(id);
    if (newest && (!guide || guide.version !== version)) return scriptOf(newest, language, relationship);
    if (!guide || !words)
      throw new Error(`There is no guide "${id}". Maybe a newer version of the app wrote this meeting.`);
    return { guide, words };
  };

/** Their words in `language`; where they have none, in English, else in the first language that they have. */
const scriptOf = ({ guide, words }: OwnGuide, language: Language, relationship: Relationship): Script => {
  const inLanguage = (wanted: string) => words.find(({ lang }) => lang === wanted || lang.startsWith(`${wanted}-`));
  return { guide, words: wordsAmong(inLanguage(language) ?? inLanguage("en") ?? words[0], relationship) };
};
