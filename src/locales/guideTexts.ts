import type { GuideText } from "./guideText";
import type { Language } from "./language";

const asGuideText = (loading: Promise<{ readonly default: unknown }>): Promise<GuideText> =>
  // Our own files; test/locales checks their shape and that every text of the guide is there.
  loading.then((loaded) => loaded.default as GuideText);

const english: Readonly<Record<string, () => Promise<GuideText>>> = {
  "first-meeting": () => asGuideText(import("./en/guides/firstMeeting.json")),
};

const loaders: Readonly<Record<Language, typeof english>> = { en: english };

/** The words of a guide: in `language` if they exist, else in English (`lang` of the answer says which). Undefined for an unknown guide. */
export const loadGuideText = async (id: string, language: Language): Promise<GuideText | undefined> =>
  loaderOf(id, loaders[language]) ?? loaderOf(id, english);

const loaderOf = (id: string, from: typeof english): Promise<GuideText> | undefined =>
  Object.hasOwn(from, id) ? from[id]?.() : undefined;
