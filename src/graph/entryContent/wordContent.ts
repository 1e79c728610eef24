import {
  AGREEMENT_TOPICS,
  STILL_SO,
  type AgreementFacts,
  type ConfirmationFacts,
  type InsightFacts,
  type MeaningFacts,
  type ShiftFacts,
  type TermFacts,
} from "../../domain/document/facts";
import { among, record, type Shape } from "../../domain/people/shape";
import { DATE, ENTRY_ID, LINE, PERSON } from "./factShapes";

export const AGREEMENT: Shape<AgreementFacts> = record({ topic: among(AGREEMENT_TOPICS), reviewOn: DATE }, {});

export const CONFIRMATION: Shape<ConfirmationFacts> = record({ of: ENTRY_ID }, {});

export const TERM: Shape<TermFacts> = record({ term: LINE }, { notThis: LINE });

export const MEANING: Shape<MeaningFacts> = record({ of: ENTRY_ID }, {});

export const INSIGHT: Shape<InsightFacts> = record(
  {},
  {
    topic: LINE,
    heard: PERSON,
    option: record({ worksWhere: LINE, costs: LINE }, {}),
    contrast: record({ here: LINE, there: LINE }, {}),
  },
);

export const SHIFT: Shape<ShiftFacts> = record(
  { before: LINE },
  { topic: LINE, whatMovedMe: LINE, earlier: ENTRY_ID, still: among(STILL_SO) },
);
