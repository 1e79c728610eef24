import { halfYearAfter } from "../../domain/document/parts/reviews";
import { plusDays, MS_PER_DAY, type Instant } from "../../domain/time/interval";
import { dateOfDay } from "../../domain/time/localDate";
import { mona, type SeedPerson, yousef } from "./people";

/** What somebody of a circle has said in its document before the sandbox begins. */
export interface SaidInCircle {
  readonly author: SeedPerson;
  readonly at: Instant;
  readonly kind: "circle" | "case" | "learned" | "celebration";
  readonly text: string;
  readonly facts: object;
}

/**
 * A circle that has met for seven months: what it is for, a case, what it has learned, of which one thing is to be looked at
 * again, and a sentence to celebrate.
 */
export const saidInCircle = (since: Instant): readonly SaidInCircle[] => {
  const on = (daysAgo: number) => {
    const at = plusDays(since, -daysAgo);
    return { at, reviewOn: halfYearAfter(dateOfDay(Math.floor(at / MS_PER_DAY))) };
  };
  const said = (
    author: SeedPerson,
    daysAgo: number,
    kind: SaidInCircle["kind"],
    text: string,
    facts: object = {},
  ): SaidInCircle => ({ author, kind, text, facts, at: on(daysAgo).at });
  return [
    said(mona, 210, "circle", "We lead small teams in Cairo, Dubai and Osaka, and help each other with it.", {
      name: "Leading across three cities",
    }),
    said(mona, 190, "learned", "Ask for the first number in writing, one day before the call.", {
      reviewOn: on(190).reviewOn,
      option: { worksWhere: "Where nobody likes to correct somebody senior", costs: "One day before each call" },
    }),
    said(yousef, 40, "learned", "Ask by when, and not whether.", {
      reviewOn: on(40).reviewOn,
      contrast: { here: "A yes means: I have heard you.", there: "A yes means: I will do it." },
    }),
    said(
      yousef,
      12,
      "case",
      "Somebody on my team says yes in each meeting, and writes to me later that it will not work. What could I ask in the meeting?",
    ),
    said(mona, 5, "celebration", "For the first time my team said no to a date, and we found another one."),
  ];
};
