import type { GuideText } from "./guideText";
import type { Language } from "./language";
import { type Hearers, wordsAmong } from "./roleWords";

const asGuideText = (loading: Promise<{ readonly default: unknown }>): Promise<GuideText> =>
  // Our own files; test/locales checks their shape and completeness.
  loading.then((loaded) => loaded.default as GuideText);

const english: Readonly<Record<string, () => Promise<GuideText>>> = {
  "first-meeting": () => asGuideText(import("./en/guides/firstMeeting.json")),
  "ground-rules": () => asGuideText(import("./en/guides/groundRules.json")),
  "my-path": () => asGuideText(import("./en/guides/myPath.json")),
  "joint-plan": () => asGuideText(import("./en/guides/jointPlan.json")),
  "everyday-situations": () => asGuideText(import("./en/guides/everydaySituations.json")),
  "listen-first": () => asGuideText(import("./en/guides/listenFirst.json")),
  "our-time": () => asGuideText(import("./en/guides/ourTime.json")),
  "silence-and-signals": () => asGuideText(import("./en/guides/silenceAndSignals.json")),
  disagreeing: () => asGuideText(import("./en/guides/disagreeing.json")),
  "workplace-politics": () => asGuideText(import("./en/guides/workplacePolitics.json")),
  "two-contexts": () => asGuideText(import("./en/guides/twoContexts.json")),
  stretch: () => asGuideText(import("./en/guides/stretch.json")),
  networks: () => asGuideText(import("./en/guides/networks.json")),
  "advice-for-mentor": () => asGuideText(import("./en/guides/adviceForMentor.json")),
  repair: () => asGuideText(import(/* webpackChunkName: "tender" */ "./en/guides/repair.json")),
  barrier: () => asGuideText(import(/* webpackChunkName: "tender" */ "./en/guides/barrier.json")),
  "you-teach-me": () => asGuideText(import("./en/guides/youTeachMe.json")),
  "mid-point": () => asGuideText(import("./en/guides/midPoint.json")),
  "hard-message": () => asGuideText(import("./en/guides/hardMessage.json")),
  closing: () => asGuideText(import("./en/guides/closing.json")),
  light: () => asGuideText(import("./en/guides/light.json")),
  debrief: () => asGuideText(import("./en/guides/debrief.json")),
  "your-topic": () => asGuideText(import("./en/guides/yourTopic.json")),
  "circle-meeting": () => asGuideText(import("./en/guides/circleMeeting.json")),
  "what-we-try-next": () => asGuideText(import("./en/guides/whatWeTryNext.json")),
  "our-ritual": () => asGuideText(import("./en/guides/ourRitual.json")),
  "next-step": () => asGuideText(import("./en/guides/nextStep.json")),
  "plan-experience": () => asGuideText(import("./en/guides/planExperience.json")),
  "second-language": () => asGuideText(import("./en/guides/secondLanguage.json")),
  "ten-questions": () => asGuideText(import("./en/guides/tenQuestions.json")),
  "what-went-well": () => asGuideText(import("./en/guides/whatWentWell.json")),
  lessons: () => asGuideText(import("./en/guides/lessons.json")),
  "end-early": () => asGuideText(import(/* webpackChunkName: "tender" */ "./en/guides/endEarly.json")),
};

/**
 * The words of a guide for those who hear it: in `language`, with English for missing texts. Undefined for an unknown
 * guide.
 */
export const loadGuideText = async (
  id: string,
  language: Language,
  hearers: Hearers = { readers: "mentoring" },
): Promise<GuideText | undefined> => {
  const written = isLesson(id) ? ofLesson(id, await loadWritten(LESSONS, language)) : await loadWritten(id, language);
  return written && wordsAmong(written, hearers);
};

/** All lessons are one file in each language: no request tells which of them somebody takes (P1). */
const LESSONS = "lessons";

const isLesson = (id: string): boolean => id.startsWith("lesson-");

const ofLesson = (id: string, words: GuideText | undefined): GuideText | undefined => {
  const text = Object.entries(words?.text ?? {}).filter(([each]) => each.startsWith(`${id}.`));
  return words && text.length > 0 ? { ...words, text: Object.fromEntries(text) } : undefined;
};

const loadWritten = async (id: string, language: Language): Promise<GuideText | undefined> => {
  const source = Object.hasOwn(english, id) ? english[id]?.() : undefined;
  if (!source || language === "en") return source;
  const { overEnglish, translatedGuide } = await import("./translated");
  const [inEnglish, translated] = await Promise.all([source, translatedGuide(language, fileOf(id))]);
  return translated ? overEnglish(inEnglish, translated) : inEnglish;
};

/** `first-meeting` is in firstMeeting.json. */
const fileOf = (id: string): string => id.replace(/-./g, (dash) => dash.slice(1).toUpperCase());
