import { isOf } from "../../../domain/document/entry";
import { LONGEST_CELEBRATION } from "../../../domain/document/facts";
import { halfYearAfter } from "../../../domain/document/parts/reviews";
import { LONGEST_CIRCLE_NAME } from "../../../domain/people/pairShapes";
import type { PersonId } from "../../../domain/shared/ids";
import { answerIn, answersIn, dateIn, typedFrom, wordsField, type KindForm } from "./formSpec";

/** What a circle is called, and what it is for (S55). */
const circle: KindForm = {
  fields: [
    { name: "name", label: "write.circleName", as: "line", needed: true, longest: LONGEST_CIRCLE_NAME },
    wordsField("write.circlePurpose"),
  ],
  filled: (entry) => (isOf("circle", entry) ? typedFrom({ text: entry.text, ...entry.content.circle }) : undefined),
  content: (typed) => {
    const name = answerIn(typed, "name");
    return name === undefined ? undefined : { kind: "circle", circle: { name } };
  },
};

/** A case in other words. It is begun where its writer looks at each point of the list (S56). */
const caseForm: KindForm = {
  fields: [wordsField("write.caseIs")],
  filled: (entry) => (isOf("case", entry) ? typedFrom({ text: entry.text, ...entry.content.case }) : undefined),
  content: (typed) => {
    const words = answerIn(typed, "words");
    // It stands in the entry that is changed: nobody types an id.
    return { kind: "case", case: { ...answersIn(typed, "circle"), ...(words && { words: words as PersonId }) } };
  },
};

/** A way that worked. It is looked at again half a year later. */
const learned: KindForm = {
  fields: [
    wordsField("write.worked"),
    { name: "worksWhere", label: "output.worksWhere", as: "lines" },
    { name: "costs", label: "output.costs", as: "lines" },
  ],
  // Where it works says little without what it costs.
  alsoNeeded: (typed) =>
    ["worksWhere", "costs"].some((name) => answerIn(typed, name) !== undefined) ? ["worksWhere", "costs"] : [],
  filled: (entry) =>
    isOf("learned", entry) && !entry.content.learned.contrast
      ? typedFrom({
          text: entry.text,
          reviewOn: entry.content.learned.reviewOn,
          ...entry.content.learned.option,
        })
      : undefined,
  content: (typed, { format: { clock, zone, zones } }) => {
    const [worksWhere, costs] = [answerIn(typed, "worksWhere"), answerIn(typed, "costs")];
    const reviewOn = dateIn(typed, "reviewOn") ?? halfYearAfter(zones.readAt(zone, clock.now()).date);
    const option = worksWhere !== undefined && costs !== undefined ? { option: { worksWhere, costs } } : {};
    return { kind: "learned", learned: { reviewOn, ...option } };
  },
};

/** One sentence (S58). */
const celebration: KindForm = {
  fields: [{ name: "text", label: "write.celebration", as: "line", needed: true, longest: LONGEST_CELEBRATION }],
  filled: (entry) => (isOf("celebration", entry) ? typedFrom({ text: entry.text }) : undefined),
  content: () => ({ kind: "celebration", celebration: {} }),
};

/** What a circle writes on its own page. */
export const CIRCLE_FORMS = { circle, case: caseForm, learned, celebration } as const;
