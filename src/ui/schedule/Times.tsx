import { useEffect } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { guestsOf } from "../../planning/guests";
import { useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Stack, Title } from "../controls/layout";
import { Loading } from "../controls/Loading";
import { PartMeanwhile } from "../controls/meanwhile";
import { Problem } from "../controls/Problem";
import { TimesStatus, useTimes } from "./useTimes";
import { headcount, type Wish } from "./wish";

/** Cards and drawings are needed when calendars have answered, and are fetched beside that question. */
const Found = createLatePart(() => import(/* webpackChunkName: "first-times" */ "./Found"), PartMeanwhile);

/** Without calendars people can still offer times; that is fetched only then. */
const WithoutTimes = createLatePart(() => import("../offer/OfferInstead"));

interface TimesProps {
  readonly company: Company;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
  readonly onFound?: ((found: FoundTimes) => void) | undefined;
  readonly onOfferTaken?: ((words: string) => void) | undefined;
  readonly onPlaces?: (() => void) | undefined;
  /** Where the times stand in the grid around. */
  readonly className?: string | undefined;
}

/** Times for the people who were chosen; without calendars, the other way to meet. */
export const Times = (props: TimesProps) => {
  const { company, wish, onWish, onBooked, onFound, onOfferTaken, onPlaces, className } = props;
  useEffect(() => Found.preload(), []);
  const text = useText();
  const { state, again, news, onTaken, isOffered, onOwn } = useTimes(company, wish);
  useEffect(() => {
    if (state.phase === "there") onFound?.(state.value);
  }, [state, onFound]);
  return (
    <>
      <TimesStatus company={company} state={state} news={news} isSpokenOnly />
      {state.phase === "there" ? (
        <Found
          className={className}
          company={company}
          found={state.value}
          isOffered={isOffered}
          wish={wish}
          onWish={onWish}
          onBooked={(meeting, who) => {
            onOwn(meeting.eventId);
            onBooked(meeting, who);
          }}
          onTaken={onTaken}
          onOfferTaken={onOfferTaken}
          onPlaces={onPlaces}
          onAgain={again}
        />
      ) : (
        <Stack className={className}>
          <Title>{text("schedule.title")}</Title>
          {state.phase === "loading" && <Loading words={text("looking.words", { count: headcount(company) })} />}
          {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
          {state.phase === "failed" && company.kind === "pair" && guestsOf(company).length === 0 && (
            <WithoutTimes pair={company.pair} minutes={wish.minutes} />
          )}
        </Stack>
      )}
    </>
  );
};
