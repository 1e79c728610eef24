import { Checkbox, Field, makeStyles, Select, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState, type ReactNode } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { SeriesEdit } from "../../domain/proposals/series/changeSeries";
import { lengthMinutes, plusDays, type Instant } from "../../domain/time/interval";
import type { Weekday } from "../../domain/time/zoneData";
import { makeChange, type MeetingChange, type SeriesAhead } from "../../planning/seriesAhead";
import { useConversations, useFormat, usePlanning } from "../context";
import { useNames } from "../names";
import { List, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery } from "../controls/useQuery";
import { useWriting } from "../controls/useWriting";
import { Words } from "../controls/Words";
import { formatWeekday } from "../format/week";
import { offerContent } from "../offer/offerContent";
import { MakeChange, SeriesPreview } from "../offer/SeriesPreview";
import { useOffers } from "../offer/useOffers";
import { PressLine } from "./PressLine";
import { useSkipping } from "./useSkipping";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  field: { maxWidth: "280px" },
});

/** What moves: one meeting, all from it on, or what is left out for a while. */
type Scope = "one" | "onward" | "pause";
const SCOPES: readonly Scope[] = ["one", "onward", "pause"];

interface ChangeSeriesProps {
  readonly pair: Pair;
  /** The one from which on something changes. */
  readonly meeting: NotedMeeting;
  /** Those after it that belong with it, earliest first. */
  readonly after: readonly NotedMeeting[];
  /** Only who booked it changes it. Anybody else asks, and the booker answers with one press. */
  readonly isMine: boolean;
  /** Tells what was done. */
  readonly onChanged: (words: string) => void;
  /** Other times for this meeting alone. */
  readonly children: ReactNode;
}

/**
 * A booked series: one meeting, the rest of it, or a pause, each with what it makes of early and late hours before one
 * presses.
 */
export const ChangeSeries = (props: ChangeSeriesProps) => (
  <Words of="change" waiting={props.children} missing={props.children}>
    <Scopes {...props} />
  </Words>
);

const Scopes = (props: ChangeSeriesProps) => {
  const { text } = useFormat();
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>("one");
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={text("change.what")}
        selectedValue={scope}
        onTabSelect={(_, { value }) => setScope(SCOPES.find((one) => one === value) ?? "one")}
      >
        {SCOPES.map((one) => (
          <Tab key={one} value={one}>
            {text("change.scope", { scope: one })}
          </Tab>
        ))}
      </TabList>
      {scope === "one" && props.children}
      {scope === "pause" && !props.isMine && <AskToPause {...props} />}
      {(scope === "onward" || (scope === "pause" && props.isMine)) && <Several {...props} scope={scope} />}
    </>
  );
};

interface SeveralProps extends ChangeSeriesProps {
  readonly scope: Exclude<Scope, "one">;
}

const Several = ({ pair, meeting, after, isMine, scope, onChanged }: SeveralProps) => {
  const { text } = useFormat();
  const { lookAtSeries } = usePlanning();
  // What is known of it when this opens: it changes itself while the press is at work.
  const [{ chosen, until }] = useState({ chosen: meeting, until: after.at(-1)?.start ?? meeting.start });
  const ask = useCallback(
    (signal: AbortSignal) => lookAtSeries(pair, chosen, until, signal),
    [lookAtSeries, pair, chosen, until],
  );
  const { state, again } = useQuery(ask);
  if (state.phase === "loading") return <Spinner size="tiny" label={text("series.looking")} />;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  const of = { pair, series: state.value, from: chosen.start, isMine, onChanged, onAgain: again };
  return scope === "onward" ? <Onward {...of} /> : <Pause {...of} />;
};

interface EditProps extends Pick<ChangeSeriesProps, "pair" | "isMine" | "onChanged"> {
  readonly series: SeriesAhead;
  readonly from: Instant;
  /** Looks into the calendars again. */
  readonly onAgain: () => void;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Another hour from here on, on a day of one's own clock. */
const Onward = (props: EditProps) => {
  const { series, from, onAgain } = props;
  const { text, locale } = useFormat();
  const styles = useStyles();
  const [weekday, setWeekday] = useState<Weekday>();
  const [mine] = series.found.people;
  const compute = useCallback(() => {
    const on = weekday !== undefined && mine && { person: mine.id, weekday };
    return series.change({ kind: "move-on", from, ...(on && { on }) });
  }, [series, from, weekday, mine]);
  return (
    <>
      <Field className={styles.field} label={text("change.day")}>
        <Select
          value={weekday ?? ""}
          onChange={(_, { value }) => setWeekday(WEEKDAYS.find((day) => `${day}` === value))}
        >
          <option value="">{text("change.anyDay")}</option>
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {formatWeekday(day, locale)}
            </option>
          ))}
        </Select>
      </Field>
      <SeriesPreview key={weekday} {...{ series, compute, onAgain }}>
        {(meetings) =>
          props.isMine ? <Make {...props} meetings={meetings} /> : <AskToMove {...props} meetings={meetings} />
        }
      </SeriesPreview>
    </>
  );
};

/** This meeting alone (0), so many weeks from it on, or every second one. */
type Span = number | "every-second";
const SPANS: readonly Span[] = [0, 2, 4, 8, "every-second"];

interface SpanFieldProps {
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}

/** How much is left out. */
const SpanField = ({ span, onChange }: SpanFieldProps) => {
  const { text } = useFormat();
  const styles = useStyles();
  return (
    <Field className={styles.field} label={text("change.out")}>
      <Select value={span} onChange={(_, { value }) => onChange(SPANS.find((one) => `${one}` === value) ?? 0)}>
        {SPANS.map((one) => (
          <option key={one} value={one}>
            {one === "every-second" ? text("change.everySecond") : text("change.span", { weeks: one })}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Left out for a while, and caught up later or not. */
const Pause = (props: EditProps) => {
  const { series, from, onAgain } = props;
  const { text } = useFormat();
  const [span, setSpan] = useState<Span>(0);
  const [choice, setChoice] = useState<boolean>();
  // Who pauses for a month has most to catch up. Who meets less often wants fewer meetings.
  const catchUp = span !== "every-second" && (choice ?? span > 0);
  const compute = useCallback(() => series.change(leavingOut(from, span, catchUp)), [series, from, span, catchUp]);
  return (
    <>
      <SpanField span={span} onChange={setSpan} />
      {span !== "every-second" && (
        <Checkbox
          label={text("change.catchUp")}
          checked={catchUp}
          onChange={(_, { checked }) => setChoice(checked === true)}
        />
      )}
      <SeriesPreview key={`${span} ${catchUp}`} {...{ series, compute, onAgain }}>
        {(meetings) => <Make {...props} meetings={meetings} />}
      </SeriesPreview>
    </>
  );
};

const leavingOut = (from: Instant, span: Span, catchUp: boolean): SeriesEdit =>
  span === "every-second"
    ? { kind: "every-second", from }
    : { kind: "leave-out", from, until: plusDays(from, span === 0 ? 1 : span * 7), catchUp };

interface ChangedProps extends Pick<EditProps, "pair" | "series" | "onChanged"> {
  readonly meetings: readonly MeetingChange[];
}

const Make = ({ pair, series, meetings, onChanged }: ChangedProps) => {
  const { bookedMeetings } = usePlanning();
  return (
    <MakeChange
      {...{ pair, meetings, onChanged }}
      make={(done, onStep) => makeChange(bookedMeetings, series, meetings, pair, done, onStep)}
    />
  );
};

/** The new times are an offer to who booked the meetings: no reason goes along. */
const AskToMove = ({ pair, meetings, onChanged }: ChangedProps) => {
  const format = useFormat();
  const { text } = format;
  const names = useNames(pair);
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  const { mine } = useOffers(document);
  const { write, keeping, problem } = useWriting(document);
  const moves = meetings.flatMap((one) => (one.becomes === "moved" ? [one] : []));
  const [first, ...rest] = moves;
  const booker = pair.members.find(({ id }) => id === first?.meeting.author);
  if (!first || !booker) return null;
  const name = names.of(booker);
  const ask = (): void => {
    const onward = rest.map(({ meeting: { eventId, start }, to }) => ({ eventId, start, to: to.slot.start }));
    const offered = { starts: [first.to.slot.start], minutes: lengthMinutes(first.meeting), instead: first.meeting };
    void write({
      ...offerContent({ ...offered, onward }),
      ...(mine && mine.standing.kind !== "taken" && { supersedes: mine.entry.id }),
    }).then((kept) => kept && onChanged(text("change.asked", { name })));
  };
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping} onClick={ask}>
          {text("change.ask", { name, count: moves.length })}
        </SteadyButton>
      </Row>
      {problem && !keeping && <ProblemBar failure={problem} byHand onRetry={ask} />}
    </>
  );
};

/** In a series one meeting may fall out, or several: who did not book it asks for that with one press. */
const AskToPause = ({ pair, meeting, after, onChanged }: ChangeSeriesProps) => {
  const [span, setSpan] = useState<Span>(0);
  const out = after.filter(({ start }, i) =>
    span === "every-second" ? i % 2 === 1 : start < plusDays(meeting.start, span * 7),
  );
  return (
    <>
      <SpanField span={span} onChange={setSpan} />
      <AskPress key={span} {...{ pair, onChanged }} meetings={[meeting, ...out]} />
    </>
  );
};

interface AskPressProps extends Pick<ChangeSeriesProps, "pair" | "onChanged"> {
  /** The one that is open, and those after it that shall fall out too. */
  readonly meetings: readonly NotedMeeting[];
}

const AskPress = ({ pair, meetings, onChanged }: AskPressProps) => {
  const { text } = useFormat();
  const names = useNames(pair);
  const id = useId();
  const { skip, keeping, problem } = useSkipping(pair, meetings, onChanged);
  const booker = pair.members.find((member) => member.id === meetings[0]?.author);
  return (
    <>
      <List gap="xs">
        <PressLine id={id} words={text("next.orSkip", { count: meetings.length })}>
          <SteadyButton off={keeping} aria-describedby={id} onClick={skip}>
            {text("next.askSkip", { name: booker ? names.of(booker) : "", count: meetings.length })}
          </SteadyButton>
        </PressLine>
      </List>
      {problem && <Problem failure={problem} byHand onRetry={skip} />}
    </>
  );
};
