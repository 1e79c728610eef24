import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import { NO_CALENDARS } from "../../domain/calendars/worldCalendars";
import { declaredParticipant, needsOf } from "../../domain/people/myTime/participant";
import { ownReasonsIn } from "../../domain/proposals/ownReasons";
import { compareEase } from "../../domain/proposals/weighSlots";
import type { Failure } from "../../domain/shared/failure";
import { plusMinutes, type Interval } from "../../domain/time/interval";
import type { LocalDate } from "../../domain/time/zoneData";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useOwnThings, usePlanning } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { formatDay, formatTime } from "../format/when";
import { useBooking } from "../proposal/BookButton";
import { explain, holidayWords, objections } from "../proposal/explain";
import { Sentences } from "../proposal/Sentences";
import type { Format } from "../services";
import { BookRow } from "./BookRow";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(128px, 9.2em)), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    maxWidth: "400px",
  },
  // Fluent's field is as wide as its words; a date must not widen the page.
  input: { minWidth: "0" },
});

export interface WhyNotProps {
  readonly company: Company;
  /** The times that were found, and for which length. */
  readonly found: FoundTimes;
  readonly minutes: number;
  /** The day, where one is chosen already. */
  readonly day?: LocalDate;
  readonly onBooked: (meeting: BookedEvent) => void;
  readonly onTaken: (failure: Failure) => void;
}

/** What came of a time that somebody pointed at. */
type Pointed =
  | { readonly phase: "looking" | "over" | "empty" }
  | { readonly phase: "failed"; readonly failure: Failure }
  | {
      readonly phase: "there";
      readonly slot: Interval;
      readonly weighed: FoundTimes;
      readonly mine: readonly string[];
    };

/**
 * Why not Tuesday at ten? Any time that one points at goes through the engine, and its findings are said: one's own in full
 * and by their names, those of others as far as they are shared.
 */
export const WhyNot = (props: WhyNotProps) => {
  const { company, minutes, day } = props;
  const { text, zones, zone, clock, me } = useFormat();
  const { weighTimes } = usePlanning();
  const { myTime, world } = useOwnThings();
  const styles = useStyles();
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [state, setState] = useState<Pointed>();
  const look = async (): Promise<void> => {
    const on = day ?? date;
    const [hour, minute] = time.split(":").map(Number);
    if (on === "" || hour === undefined || minute === undefined) return setState({ phase: "empty" });
    const start = zones.instantAt(zone, on, hour * 60 + minute);
    const slot = { start, end: plusMinutes(start, minutes) };
    if (start <= clock.now()) return setState({ phase: "over" });
    setState({ phase: "looking" });
    const { signal } = new AbortController();
    const [weighed, declared] = await Promise.all([weighTimes(company, [slot], signal), myTime.load(signal)]);
    if (!weighed.ok) return setState({ phase: "failed", failure: weighed.error });
    // Without one's own file there are the findings without names.
    const mine = declared.ok
      ? ownReasonsIn(
          declared.value,
          zone,
          slot,
          zones,
          await world.open(needsOf([declaredParticipant(me.id, declared.value)])).catch(() => NO_CALENDARS),
        )
      : [];
    return setState({ phase: "there", slot, weighed: weighed.value, mine });
  };
  return (
    <Stack gap="s">
      <Stack gap="s" role="group" aria-label={text("whyNot.title")}>
        <div className={styles.fields}>
          {day === undefined && (
            <Field label={text("offer.day")}>
              <Input className={styles.input} type="date" value={date} onChange={(_, { value }) => setDate(value)} />
            </Field>
          )}
          <Field label={text("offer.clock")}>
            <Input
              className={styles.input}
              type="time"
              step={300}
              value={time}
              onChange={(_, { value }) => setTime(value)}
            />
          </Field>
        </div>
        <Row>
          <SteadyButton off={state?.phase === "looking"} onClick={() => void look()}>
            {text("whyNot.press")}
          </SteadyButton>
        </Row>
      </Stack>
      <div role="status">
        {state?.phase === "looking" && <Body>{text("whyNot.looking")}</Body>}
        {state?.phase === "empty" && <Body>{text("offer.addProblem", { problem: "empty" })}</Body>}
        {state?.phase === "over" && <Body>{text("offer.addProblem", { problem: "past" })}</Body>}
        {state?.phase === "there" && <Answer {...props} {...state} />}
      </div>
      {state?.phase === "failed" && <Problem failure={state.failure} byHand onRetry={() => void look()} />}
    </Stack>
  );
};

type There = Extract<Pointed, { readonly phase: "there" }>;

/** What stands against it; or how easy it is beside the times of the list, and the press that takes it. */
const Answer = ({ company, found, slot, weighed, mine, onBooked, onTaken }: WhyNotProps & There) => {
  const format = useFormat();
  const { text, locale } = format;
  const { bookTime } = usePlanning();
  const booking = useBooking(bookTime, weighed, company, onBooked, onTaken);
  const [proposal] = weighed.answer.proposals;
  if (!proposal) return <Body>{text("offer.addProblem", { problem: "past" })}</Body>;
  const inPair = company.kind === "pair";
  const own = mine.length > 0 ? [text("whyNot.mine", { names: formatList(mine, locale) })] : [];
  const holidays = holidayWords(weighed, slot, "all", format);
  if (proposal.score.away > 0) {
    return (
      <Stack gap="xs">
        <Body>{text("whyNot.no", { when: whenWords(slot, format) })}</Body>
        <Sentences of={[...objections(weighed, proposal, text), ...own, ...holidays]} />
      </Stack>
    );
  }
  const [best] = found.answer.proposals;
  const isListed = found.answer.proposals.some((listed) => listed.slot.start === slot.start);
  const beside = isListed ? "listed" : best && compareEase(best, proposal) < 0 ? "easier" : "same";
  const { sentences, warnings } = explain(weighed, proposal, inPair, format);
  // The first sentence stands in the row.
  const more = [...sentences.slice(1), ...own, ...warnings, ...holidays];
  return (
    <Stack gap="xs">
      <Body>{text(best ? "whyNot.fits" : "whyNot.fitsAlone", { when: whenWords(slot, format), beside })}</Body>
      {more.length > 0 && <Sentences of={more} />}
      <BookRow found={weighed} proposal={proposal} inPair={inPair} booking={booking} />
    </Stack>
  );
};

const whenWords = ({ start }: Interval, { text, zone, zones, locale }: Format): string =>
  text("offer.option", { day: formatDay(start, zone, zones, locale), time: formatTime(start, zone, zones, locale) });
