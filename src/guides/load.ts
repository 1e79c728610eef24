import type { Guide } from "../domain/conversation/guide";
import type { OurGuideId } from "./facts";
import { isLessonId } from "./lessons/facts";

/**
 * Each guide is a chunk. The ones that write no record are one chunk, so that no request tells which of them somebody
 * opens (P1). A new guide is one file, one line here and one in the facts.
 */
const loaders: Readonly<Record<OurGuideId, () => Promise<Guide>>> = {
  "first-meeting": () => import("./firstMeeting").then(({ firstMeeting }) => firstMeeting),
  "ground-rules": () => import("./groundRules").then(({ groundRules }) => groundRules),
  "my-path": () => import("./myPath").then(({ myPath }) => myPath),
  "joint-plan": () => import("./jointPlan").then(({ jointPlan }) => jointPlan),
  "everyday-situations": () => import("./everydaySituations").then(({ everydaySituations }) => everydaySituations),
  "listen-first": () => import("./listenFirst").then(({ listenFirst }) => listenFirst),
  "our-time": () => import("./ourTime").then(({ ourTime }) => ourTime),
  "silence-and-signals": () => import("./silenceAndSignals").then(({ silenceAndSignals }) => silenceAndSignals),
  disagreeing: () => import("./disagreeing").then(({ disagreeing }) => disagreeing),
  "workplace-politics": () => import("./workplacePolitics").then(({ workplacePolitics }) => workplacePolitics),
  "two-contexts": () => import("./twoContexts").then(({ twoContexts }) => twoContexts),
  stretch: () => import("./stretch").then(({ stretch }) => stretch),
  networks: () => import("./networks").then(({ networks }) => networks),
  "advice-for-mentor": () => import("./adviceForMentor").then(({ adviceForMentor }) => adviceForMentor),
  repair: () => import(/* webpackChunkName: "tender" */ "./repair").then(({ repair }) => repair),
  barrier: () => import(/* webpackChunkName: "tender" */ "./barrier").then(({ barrier }) => barrier),
  "you-teach-me": () => import("./youTeachMe").then(({ youTeachMe }) => youTeachMe),
  "mid-point": () => import("./midPoint").then(({ midPoint }) => midPoint),
  "hard-message": () => import("./hardMessage").then(({ hardMessage }) => hardMessage),
  closing: () => import("./closing").then(({ closing }) => closing),
  light: () => import("./mini/light").then(({ light }) => light),
  debrief: () => import("./mini/debrief").then(({ debrief }) => debrief),
  "your-topic": () => import("./yourTopic").then(({ yourTopic }) => yourTopic),
  "circle-meeting": () => import("./circleMeeting").then(({ circleMeeting }) => circleMeeting),
  "what-we-try-next": () => import("./whatWeTryNext").then(({ whatWeTryNext }) => whatWeTryNext),
  "our-ritual": () => import("./mini/ourRitual").then(({ ourRitual }) => ourRitual),
  "next-step": () => import("./nextStep").then(({ nextStep }) => nextStep),
  "plan-experience": () => import("./planExperience").then(({ planExperience }) => planExperience),
  "second-language": () => import("./secondLanguage").then(({ secondLanguage }) => secondLanguage),
  "ten-questions": () => import("./mini/tenQuestions").then(({ tenQuestions }) => tenQuestions),
  "what-went-well": () => import("./mini/whatWentWell").then(({ whatWentWell }) => whatWentWell),
  "end-early": () => import(/* webpackChunkName: "tender" */ "./mini/endEarly").then(({ endEarly }) => endEarly),
};

/** Ids of all guides of Meridian. */
export const GUIDE_IDS: readonly string[] = Object.keys(loaders);

const isOurs = (id: string): id is OurGuideId => Object.hasOwn(loaders, id);

/**
 * The structure of a guide or a lesson; undefined for an id that this version does not have. Rejects when its chunk cannot
 * be loaded.
 */
export const loadGuide = async (id: string): Promise<Guide | undefined> => {
  if (isOurs(id)) return loaders[id]();
  if (!isLessonId(id)) return undefined;
  const { LESSONS } = await import(/* webpackChunkName: "lessons" */ "./lessons/all");
  return LESSONS.find((lesson) => lesson.id === id);
};
