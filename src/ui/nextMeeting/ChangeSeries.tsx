import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  ProgressBar,
  Select,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { SeriesEdit } from "../../domain/proposals/series/changeSeries";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { plusDays, type Instant } from "../../domain/time/interval";
import type { Weekday } from "../../domain/time/zoneData";
import { makeChange, type MeetingChange, type MeetingsChange, type SeriesAhead } from "../../planning/seriesAhead";
import { useFormat, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery } from "../controls/useQuery";
import { useKeeping } from "../controls/useWriting";
import { Words } from "../controls/Words";
import { lengthWords } from "../format/length";
import { formatList } from "../format/list";
import { formatWeekday } from "../format/week";
import { limitWords, whoIn } from "../proposal/explain";
import type { Format } from "../services";
import { clocksAt, timesWords, whenFound } from "./meetingWords";

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
  /** When the last one that belongs with it begins. */
  readonly last: Instant;
  /** Tells what was done. */
  readonly onChanged: (words: string) => void;
  /** Other times for this meeting alone. */
  readonly children: ReactNode;
}

/** A booked series: one meeting, the rest of it, or a pause, each with what it makes of early and late hours before one presses. */
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
      {scope === "one" ? props.children : <Several {...props} scope={scope} />}
    </>
  );
};

interface SeveralProps extends ChangeSeriesProps {
  readonly scope: Exclude<Scope, "one">;
}

const Several = ({ pair, meeting, last, scope, onChanged }: SeveralProps) => {
  const { text } = useFormat();
  const { lookAtSeries } = usePlanning();
  // What is known of it when this opens: it changes itself while the press is at work.
  const [{ chosen, until }] = useState({ chosen: meeting, until: last });
  const ask = useCallback(
    (signal: AbortSignal) => lookAtSeries(pair, chosen, until, signal),
    [lookAtSeries, pair, chosen, until],
  );
  const { state, again } = useQuery(ask);
  if (state.phase === "loading") return <Spinner size="tiny" label={text("series.looking")} />;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  const of = { pair, series: state.value, from: chosen.start, onChanged, onAgain: again };
  return scope === "onward" ? <Onward {...of} /> : <Pause {...of} />;
};

interface EditProps {
  readonly pair: Pair;
  readonly series: SeriesAhead;
  readonly from: Instant;
  /** Looks into the calendars again. */
  readonly onAgain: () => void;
  readonly onChanged: (words: string) => void;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Another hour from here on, on a day of one's own clock. */
const Onward = (props: EditProps) => {
  const { series, from } = props;
  const { text, locale } = useFormat();
  const styles = useStyles();
  const [weekday, setWeekday] = useState<Weekday>();
  const [mine] = series.found.people;
  const edit = useMemo((): SeriesEdit => {
    const on = weekday !== undefined && mine && { person: mine.id, weekday };
    return { kind: "move-on", from, ...(on && { on }) };
  }, [from, weekday, mine]);
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
      <Preview key={weekday} {...props} edit={edit} />
    </>
  );
};

/** This meeting alone, or so many weeks from it on. */
const SPANS: readonly number[] = [0, 2, 4, 8];

interface SpanFieldProps {
  /** 0: this meeting alone. */
  readonly weeks: number;
  readonly onChange: (weeks: number) => void;
}

/** How much is left out. */
export const SpanField = ({ weeks, onChange }: SpanFieldProps) => {
  const { text } = useFormat();
  const styles = useStyles();
  return (
    <Field className={styles.field} label={text("change.out")}>
      <Select value={weeks} onChange={(_, { value }) => onChange(Number(value))}>
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {text("change.span", { weeks: span })}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Left out for a while, and caught up later or not. */
const Pause = (props: EditProps) => {
  const { from } = props;
  const { text } = useFormat();
  const [weeks, setWeeks] = useState(0);
  const [choice, setChoice] = useState<boolean>();
  // Who pauses for a month has most to catch up.
  const catchUp = choice ?? weeks > 0;
  const edit = useMemo(
    (): SeriesEdit => ({ kind: "leave-out", from, until: plusDays(from, weeks === 0 ? 1 : weeks * 7), catchUp }),
    [from, weeks, catchUp],
  );
  return (
    <>
      <SpanField weeks={weeks} onChange={setWeeks} />
      <Checkbox
        label={text("change.catchUp")}
        checked={catchUp}
        onChange={(_, { checked }) => setChoice(checked === true)}
      />
      <Preview key={`${weeks} ${catchUp}`} {...props} edit={edit} />
    </>
  );
};

/** More are behind a press. */
const AT_ONCE = 4;

/** What a change makes of each meeting and of early and late hours, and the press that makes it. */
const Preview = ({ pair, series, edit, onAgain, onChanged }: EditProps & { readonly edit: SeriesEdit }) => {
  const format = useFormat();
  const { text } = format;
  const change = useChange(series, edit);
  const [areAllShown, showAll] = useState(false);
  if (!change) return <Spinner size="tiny" label={text("series.looking")} />;
  if (!change.ok) return <Problem failure={change.error} onRetry={onAgain} />;
  const { meetings, exact } = change.value;
  const shown = areAllShown ? meetings : meetings.slice(0, AT_ONCE);
  return (
    <Stack gap="s">
      <List gap="xs">
        {shown.map((one) => (
          <li key={one.meeting.eventId}>{changeWords(one, series, format)}</li>
        ))}
      </List>
      {shown.length < meetings.length && (
        <Row>
          <Button size="small" onClick={() => showAll(true)}>
            {text("change.more", { count: meetings.length - shown.length })}
          </Button>
        </Row>
      )}
      <Stack gap="xs">
        {loadWords(change.value, series, format).map((words) => (
          <Quiet key={words}>{words}</Quiet>
        ))}
        {!exact && <Quiet>{text("series.notExact")}</Quiet>}
      </Stack>
      <Make pair={pair} series={series} meetings={meetings} onChanged={onChanged} />
    </Stack>
  );
};

/** Computed after the screen has been drawn. */
const useChange = (series: SeriesAhead, edit: SeriesEdit): Result<MeetingsChange, Failure> | undefined => {
  const [made, setMade] = useState<Result<MeetingsChange, Failure>>();
  useEffect(() => {
    const later = setTimeout(() => setMade(series.change(edit)), 0);
    return () => clearTimeout(later);
  }, [series, edit]);
  return made;
};

const changeWords = (change: MeetingChange, { found }: SeriesAhead, format: Format): string => {
  const { text } = format;
  const from = whenFound(found, change.meeting.start, format);
  switch (change.becomes) {
    case "moved": {
      const { start } = change.to.slot;
      const theirs = clocksAt(found, start, format).filter(({ who }) => who === "other");
      const times = theirs.length === 0 ? "none" : timesWords(theirs, format);
      return text("change.to", { from, when: whenFound(found, start, format), theirs: times });
    }
    case "left-out":
      return text("change.gone", { from });
    case "stays":
      return text("change.stays", { from, why: limitWords(found, change.limits, text)[0] ?? text("change.none") });
  }
};

const loadWords = (
  { loads, loadsBefore }: MeetingsChange,
  { found }: SeriesAhead,
  { text }: Format,
): readonly string[] => {
  const sides = found.people.map(({ id }) => ({ id, before: loadsBefore.get(id) ?? 0, after: loads.get(id) ?? 0 }));
  if (sides.every(({ before, after }) => before === 0 && after === 0)) return [text("change.noLoad")];
  return sides.map(({ id, before, after }) =>
    text(before === after ? "change.sameLoad" : "change.load", {
      ...whoIn(found, id),
      before: lengthWords(before, text),
      after: lengthWords(after, text),
    }),
  );
};

interface MakeProps extends Pick<EditProps, "pair" | "series" | "onChanged"> {
  readonly meetings: readonly MeetingChange[];
}

const Make = ({ pair, series, meetings, onChanged }: MakeProps) => {
  const { text, locale } = useFormat();
  const { bookedMeetings } = usePlanning();
  const { others } = useNames(pair);
  const { keep, keeping, problem } = useKeeping();
  const [done] = useState(() => new Map<string, "moved" | "left-out" | "taken">());
  const [steps, setSteps] = useState(0);
  const count = meetings.filter(({ becomes }) => becomes !== "stays").length;
  const isMove = meetings.some(({ becomes }) => becomes === "moved");
  const make = async (): Promise<void> => {
    const made = await keep(() => makeChange(bookedMeetings, series, meetings, pair, done, () => setSteps(done.size)));
    if (!made?.ok) return;
    const { moved, leftOut, taken, saysOldTime } = made.value;
    const names = { names: formatList(others, locale), count: others.length };
    const said = text("change.done", { moved, left: leftOut, taken, ...names });
    onChanged([said, ...(saysOldTime ? [text("booked.saysOldTime")] : [])].join(" "));
  };
  if (count === 0) return <Body>{text("change.none")}</Body>;
  const doing = text("change.doing", { done: steps, count });
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping} onClick={() => void make()}>
          {keeping ? doing : text(isMove ? "change.move" : "change.leaveOut", { count })}
        </SteadyButton>
      </Row>
      {keeping && <ProgressBar value={steps} max={count} thickness="large" aria-label={doing} />}
      {problem && !keeping && (
        <>
          {steps > 0 && <Body role="status">{text("change.stopped", { done: steps, count })}</Body>}
          <Problem failure={problem} byHand onRetry={() => void make()} />
        </>
      )}
    </>
  );
};
