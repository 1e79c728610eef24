import {
  BUDGET_FOR,
  BUDGET_STATES,
  FELT,
  GOAL_AREAS,
  MILESTONE_KINDS,
  STATUSES,
  type BudgetFacts,
  type CheckinFacts,
  type CommitmentFacts,
  type GoalFacts,
  type MilestoneFacts,
  type ProgressFacts,
  type StretchFacts,
} from "../../domain/document/facts";
import { among, listOf, record, within, wordsThat, type Shape } from "../../domain/people/shape";
import { DATE, ENTRY_ID, FOR_WHOM, LINE, PERSON } from "./factShapes";

export const GOAL: Shape<GoalFacts> = record(
  { area: among(GOAL_AREAS), of: FOR_WHOM },
  { why: LINE, successLooksLike: LINE },
);

const NUMBER = within(-1e12, 1e12);

export const MILESTONE: Shape<MilestoneFacts> = record(
  { goal: ENTRY_ID, due: DATE, kindOf: among(MILESTONE_KINDS) },
  { evidence: LINE, measure: record({ unit: LINE, to: NUMBER }, { from: NUMBER, now: NUMBER }) },
);

const STRETCH: Shape<StretchFacts> = record(
  { edge: LINE, limits: LINE, support: LINE, supportDue: DATE, wayBack: LINE },
  {},
);

export const COMMITMENT: Shape<CommitmentFacts> = record(
  { owner: PERSON, due: DATE },
  { ifSituation: LINE, concern: ENTRY_ID, stretch: STRETCH },
);

export const PROGRESS: Shape<ProgressFacts> = record({ of: ENTRY_ID, status: among(STATUSES) }, { felt: among(FELT) });

const LINES = listOf(LINE);

export const CHECKIN: Shape<CheckinFacts> = record({ keep: LINES, change: LINES, stop: LINES }, {});

const CURRENCY = wordsThat(3, (text) => /^[A-Z]{3}$/.test(text));
const MOST_MONEY = 1e9;
const MOST_HOURS = 10_000;

export const BUDGET: Shape<BudgetFacts> = record(
  { what: among(BUDGET_FOR), forWhom: FOR_WHOM, state: among(BUDGET_STATES) },
  {
    amount: record({ value: within(0, MOST_MONEY), currency: CURRENCY }, {}),
    hours: within(0, MOST_HOURS),
    learned: LINE,
  },
);
