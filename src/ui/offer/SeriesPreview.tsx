import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { ChangeMade, MeetingChange, MeetingsChange, SeriesAhead } from "../../planning/seriesAhead";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { Body, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { lengthWords } from "../format/length";
import { formatList } from "../format/list";
import { joinSentences } from "../format/sentences";
import { useNames } from "../names";
import { limitWords, whoIn } from "../proposal/explain";
import { clocksAt, timesWords, whenFound } from "../proposal/meetingWords";
import type { Format } from "../services";

interface SeriesPreviewProps {
  readonly series: SeriesAhead;
  /** Takes about as long as planning a series. */
  readonly compute: () => Result<MeetingsChange, Failure>;
  /** Looks into the calendars again. */
  readonly onAgain: () => void;
  /** The press that makes the change, or asks for it. */
  readonly children: (meetings: readonly MeetingChange[]) => ReactNode;
}

/** More are behind a press. */
const AT_ONCE = 4;

/** What a change makes of each meeting and of early and late hours, and the press that makes it. */
export const SeriesPreview = ({ series, compute, onAgain, children }: SeriesPreviewProps) => {
  const format = useFormat();
  const { text } = format;
  const change = useComputed(compute);
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
      {meetings.some(({ becomes }) => becomes !== "stays") ? children(meetings) : <Body>{text("change.none")}</Body>}
    </Stack>
  );
};

/** Computed after the screen has been drawn. */
const useComputed = <T,>(compute: () => T): T | undefined => {
  const [made, setMade] = useState<T>();
  useEffect(() => {
    const later = setTimeout(() => setMade(compute()), 0);
    return () => clearTimeout(later);
  }, [compute]);
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

/** How far a change has come, by meeting: what is done is not done again. */
type Done = Map<string, "moved" | "left-out" | "taken">;

interface MakeChangeProps {
  readonly pair: Pair;
  readonly meetings: readonly MeetingChange[];
  readonly make: (done: Done, onStep: () => void) => Promise<Result<ChangeMade, Failure>>;
  readonly onChanged: (words: string) => void;
}

/** The press that makes a change, meeting by meeting, and says how far it came. */
export const MakeChange = ({ pair, meetings, make, onChanged }: MakeChangeProps) => {
  const { text, locale } = useFormat();
  const { others } = useNames(pair);
  const { keep, keeping, problem } = useKeeping();
  const [done] = useState((): Done => new Map());
  const [steps, setSteps] = useState(0);
  const count = meetings.filter(({ becomes }) => becomes !== "stays").length;
  const isMove = meetings.some(({ becomes }) => becomes === "moved");
  const press = async (): Promise<void> => {
    const made = await keep(() => make(done, () => setSteps(done.size)));
    if (!made?.ok) return;
    const { moved, leftOut, taken, saysOldTime } = made.value;
    const names = { names: formatList(others, locale), count: others.length };
    const said = text("change.done", { moved, left: leftOut, taken, ...names });
    onChanged(joinSentences(said, saysOldTime && text("booked.saysOldTime")));
  };
  const doing = text("change.doing", { done: steps, count });
  return (
    <>
      <Row>
        <SteadyButton appearance="primary" off={keeping} onClick={() => void press()}>
          {keeping ? doing : text(isMove ? "change.move" : "change.leaveOut", { count })}
        </SteadyButton>
      </Row>
      {keeping && <ProgressBar value={steps} max={count} thickness="large" aria-label={doing} />}
      {problem && !keeping && (
        <>
          {steps > 0 && <Body role="status">{text("change.stopped", { done: steps, count })}</Body>}
          <Problem failure={problem} byHand onRetry={() => void press()} />
        </>
      )}
    </>
  );
};
