import type { GuideFacts } from "../../domain/conversation/guide";

/** For whom each lesson is, in the order in which it helps somebody new. */
const FOR = {
  "lesson-listening": "mentor",
  "lesson-asking": "mentor",
  "lesson-better": "mentor",
  "lesson-introducing": "mentor",
  "lesson-power": "mentor",
  "lesson-wish": "mentee",
  "lesson-topic": "mentee",
  "lesson-no": "mentee",
} as const satisfies Readonly<Record<string, GuideFacts["lead"]>>;

/** The id of a lesson that comes with Meridian. */
export type LessonId = keyof typeof FOR;

/** True for a lesson that comes with Meridian. */
export const isLessonId = (id: string): id is LessonId => Object.hasOwn(FOR, id);

/** What is known of a lesson before its chunk has come. */
export const lessonFacts = (id: LessonId): GuideFacts => ({
  ...{ id, role: "lesson", format: "skill-building", depth: 1 },
  lead: FOR[id],
  lengths: [10],
});

/** The facts of all lessons of Meridian. */
export const LESSON_FACTS: readonly GuideFacts[] = (Object.keys(FOR) as LessonId[]).map(lessonFacts);
