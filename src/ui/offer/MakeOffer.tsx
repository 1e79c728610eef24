import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import { MOST_OFFERED } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { plusMinutes, toInstant, type Instant } from "../../domain/time/interval";
import type { LocalDate } from "../../domain/time/zoneData";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, useText } from "../context";
import { useNames } from "../names";
import { Body, Heading, Quiet, Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";
import { WhoReads } from "../controls/WhoReads";
import { formatList } from "../format/list";
import { formatTime } from "../format/when";
import { hoursOfDay } from "../proposal/hoursOfDay";
import type { Format } from "../services";
import { offerContent } from "./offerContent";
import { timeWords, useOffers } from "./useOffers";

const useStyles = makeStyles({
  fieldset: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    margin: "0",
    padding: "0",
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStyle: "none",
    minInlineSize: "0",
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(128px, 9.2em)), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  // Fluent's field is as wide as its words; a date must not widen the page.
  input: { minWidth: "0" },
});

export interface MakeOfferProps {
  readonly pair: Pair;
  readonly minutes: number;
  /** The times that were found; absent when the calendars could not be asked. */
  readonly found?: FoundTimes | undefined;
  /** The booked meeting that takes the chosen time. Whoever opens this has said so in a heading. */
  readonly instead?: NotedMeeting;
  readonly onDone: (sent: boolean) => void;
}

/** Chooses the times of an offer. It takes the place of an earlier one that was not answered with a time. */
const MakeOffer = ({ pair, minutes, found, instead, onDone }: MakeOfferProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { openDocument } = useConversations();
  const styles = useStyles();
  const id = useId();
  const document = openDocument(pair);
  const { mine } = useOffers(document);
  const all = found?.answer.proposals ?? NONE;
  // Its own hour is free for it, and is no other time.
  const proposals = instead ? all.filter(({ slot }) => slot.start !== instead.start) : all;
  const draft = useOfferDraft(proposals.map(({ slot }) => slot.start));
  const { write, keeping, problem } = useWriting(document);
  const readers = useNames(pair).others;
  const name = formatList(readers, locale);
  const { chosen, tooMany } = draft;
  const [areAllShown, showAll] = useState(false);
  const shown = areAllShown ? draft.choices : draft.choices.filter((start) => draft.isEarly(start));
  const [isTyping, setTyping] = useState(proposals.length === 0);
  const send = (): void => {
    void write({
      ...offerContent({ starts: chosen, minutes, instead }),
      ...(mine && mine.standing.kind !== "taken" && { supersedes: mine.entry.id }),
    }).then((kept) => kept && onDone(true));
  };
  return (
    <Stack as="section" {...(instead ? { "aria-label": text("offer.make", { name }) } : { "aria-labelledby": id })}>
      {!instead && (
        <Heading as="h2" id={id}>
          {text("offer.make", { name })}
        </Heading>
      )}
      {!instead && <Body>{text("offer.makeHint", { name })}</Body>}
      <WhoReads readers={readers} />
      {shown.length > 0 && (
        <fieldset className={styles.fieldset} aria-label={text("offer.choose")}>
          {shown.map((start) => (
            <Checkbox
              key={start}
              label={choiceWords(start, minutes, found, format)}
              checked={draft.isChosen(start)}
              onChange={(_, { checked }) => draft.choose(start, checked === true)}
            />
          ))}
        </fieldset>
      )}
      {(shown.length < draft.choices.length || !isTyping) && (
        <Row>
          {shown.length < draft.choices.length && (
            <Button onClick={() => showAll(true)}>{text("next.moveOther")}</Button>
          )}
          {!isTyping && <Button onClick={() => setTyping(true)}>{text("offer.another")}</Button>}
        </Row>
      )}
      {isTyping && <OtherTime draft={draft} wordsOf={(start) => choiceWords(start, minutes, found, format)} />}
      {tooMany > 0 && <Body>{text("offer.tooMany", { count: tooMany })}</Body>}
      <Row>
        <SteadyButton appearance="primary" off={keeping || chosen.length === 0 || tooMany > 0} onClick={send}>
          {text("offer.send", { count: chosen.length })}
        </SteadyButton>
        <Button onClick={() => onDone(false)}>{text("offer.cancel")}</Button>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={send} />}
    </Stack>
  );
};

const NONE: readonly Proposal[] = [];

/** My time, and the time of the others where it is known: also of a time that the engine would not propose. */
const choiceWords = (start: Instant, minutes: number, found: FoundTimes | undefined, format: Format): string => {
  const { text, me, zones, locale } = format;
  const slot = { start, end: plusMinutes(start, minutes) };
  const there = (found?.people ?? [])
    .filter(({ id, place }) => id !== me.id && place !== "unknown")
    .map((person) =>
      text("offer.optionThere", {
        name: person.called,
        time: formatTime(start, person.zoneAt(start), zones, locale),
        part: hoursOfDay(person, slot),
      }),
    );
  return formatList([timeWords(start, format), ...there], locale);
};

interface OtherTimeProps {
  readonly draft: OfferDraft;
  /** A time on everybody's clock. */
  readonly wordsOf: (start: Instant) => string;
}

/** Any other time, typed in on the clock of this device. */
const OtherTime = ({ draft, wordsOf }: OtherTimeProps) => {
  const text = useText();
  const styles = useStyles();
  const [date, setDate] = useState("");
  const [clock, setClock] = useState("");
  const [problem, setProblem] = useState<AddProblem>();
  const [said, setSaid] = useState("");
  const add = (): void => {
    const answer = draft.add(date, clock);
    const isAdded = typeof answer === "number";
    setProblem(isAdded ? undefined : answer);
    setSaid(isAdded ? text("offer.added", { time: wordsOf(answer) }) : "");
  };
  return (
    <fieldset className={styles.fieldset} aria-label={text("offer.another")}>
      <div className={styles.fields}>
        <Field
          label={text("offer.day")}
          validationState={problem ? "error" : "none"}
          validationMessage={problem ? text("offer.addProblem", { problem }) : null}
        >
          <Input className={styles.input} type="date" value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Field label={text("offer.clock")}>
          <Input
            className={styles.input}
            type="time"
            step={300}
            value={clock}
            onChange={(_, { value }) => setClock(value)}
          />
        </Field>
      </div>
      <Row>
        <Button onClick={add}>{text("offer.add")}</Button>
      </Row>
      <Quiet role="status">{said}</Quiet>
    </fieldset>
  );
};

/** Why a time that was typed in cannot be offered. */
type AddProblem = "empty" | "past" | "twice";

/** An offer that somebody is putting together. */
interface OfferDraft {
  /** All times to choose from, ascending. */
  readonly choices: readonly Instant[];
  readonly isChosen: (start: Instant) => boolean;
  /** Shown before somebody asks for more: the best ones, and what they added or chose. */
  readonly isEarly: (start: Instant) => boolean;
  readonly choose: (start: Instant, chosen: boolean) => void;
  /** What would be offered, ascending: an order of liking would tell something (P1). */
  readonly chosen: readonly Instant[];
  readonly tooMany: number;
  /** Adds a time on the clock of this device, chosen at once; answers with why not. */
  readonly add: (date: LocalDate, clock: string) => AddProblem | Instant;
}

const GRID_MS = 300_000;
/** Few times at once, as in finding one. */
const AT_ONCE = 4;

/** `proposed` are the times that the engine found; any other time can be added. */
const useOfferDraft = (proposed: readonly Instant[]): OfferDraft => {
  const { zones, zone, clock: deviceClock } = useFormat();
  const [added, setAdded] = useState<readonly Instant[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<Instant>>(new Set());
  const choices = inOrder([...proposed, ...added]);
  const choose = (start: Instant, isWanted: boolean): void =>
    setChosen((before) => new Set(isWanted ? [...before, start] : [...before].filter((other) => other !== start)));
  const add: OfferDraft["add"] = (date, clock) => {
    const [hours, minutes] = clock.split(":").map(Number);
    if (date === "" || hours === undefined || minutes === undefined || Number.isNaN(hours)) return "empty";
    const start = onGrid(zones.instantAt(zone, date, hours * 60 + minutes));
    if (start <= deviceClock.now()) return "past";
    if (choices.includes(start)) return "twice";
    setAdded([...added, start]);
    choose(start, true);
    return start;
  };
  return {
    choices,
    isChosen: (start) => chosen.has(start),
    isEarly: (start) => proposed.indexOf(start) < AT_ONCE || chosen.has(start),
    choose,
    chosen: choices.filter((start) => chosen.has(start)),
    tooMany: Math.max(0, chosen.size - MOST_OFFERED),
    add,
  };
};

/** The engine weighs times in steps of five minutes. */
const onGrid = (instant: Instant): Instant => toInstant(Math.round(instant / GRID_MS) * GRID_MS);

const inOrder = (starts: readonly Instant[]): readonly Instant[] => [...new Set(starts)].sort((a, b) => a - b);

// A late part is a default export.
export default MakeOffer;
