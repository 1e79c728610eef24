import {
  CONCERN_WISHES,
  EXPERIENCE_FORMS,
  INTRODUCTION_STATES,
  REACHES,
  type ConcernFacts,
  type ExperienceFacts,
  type FeedbackFacts,
  type IntroductionFacts,
  type ResponseFacts,
  type ThanksFacts,
} from "../../domain/document/facts";
import { among, listOf, record, yesOrNo, type Shape } from "../../domain/people/shape";
import { DATE, ENTRY_ID, LINE, PERSON } from "./factShapes";

export const CONCERN: Shape<ConcernFacts> = record({ wish: among(CONCERN_WISHES) }, { reviewOn: DATE });

export const FEEDBACK: Shape<FeedbackFacts> = record({ about: PERSON }, { prompt: LINE });

export const RESPONSE: Shape<ResponseFacts> = record({ of: ENTRY_ID }, { change: ENTRY_ID });

export const THANKS: Shape<ThanksFacts> = record({}, { of: ENTRY_ID });

export const EXPERIENCE: Shape<ExperienceFacts> = record(
  { form: among(EXPERIENCE_FORMS), who: listOf(LINE) },
  { needs: record({}, { language: LINE, credential: LINE }), debriefed: yesOrNo },
);

export const INTRODUCTION: Shape<IntroductionFacts> = record(
  { state: among(INTRODUCTION_STATES) },
  { reach: among(REACHES) },
);
