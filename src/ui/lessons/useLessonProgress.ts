import { LESSONS_BOX, OWN_DRAFTS } from "../../domain/document/store/drafts";
import { record, recordOf, whole, yesOrNo } from "../../domain/shared/shape";
import { shapedDraft, useDraft } from "../controls/useDraft";

/** Where somebody is in one lesson. */
export interface LessonProgress {
  /** The part to go on with. */
  readonly step: number;
  /** They came to its end at least once. */
  readonly done?: boolean;
}

const MOST_LESSONS = 200;
const MOST_STEPS = 50;

type AllProgress = Readonly<Record<string, LessonProgress>>;

const PROGRESS = shapedDraft<AllProgress>(
  recordOf(record({ step: whole(0, MOST_STEPS) }, { done: yesOrNo }), MOST_LESSONS),
);
const NONE: AllProgress = {};

/** How far somebody is in each lesson. It never leaves this device: no store of a pair or of their own has it (P1). */
export const useLessonProgress = () => {
  const { value = NONE, set, isLoaded, isUnkept } = useDraft(OWN_DRAFTS, LESSONS_BOX, PROGRESS);
  const of = (id: string): LessonProgress | undefined => (Object.hasOwn(value, id) ? value[id] : undefined);
  return {
    isLoaded,
    isUnkept,
    of,
    goTo: (id: string, step: number): void => set({ ...value, [id]: { ...of(id), step } }),
    finish: (id: string): void => set({ ...value, [id]: { step: 0, done: true } }),
  };
};
