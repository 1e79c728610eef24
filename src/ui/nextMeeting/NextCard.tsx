import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState, type ComponentProps, type ReactNode } from "react";
import { absentFrom, belongsWith, meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import { entriesOf, type FoldedEntry } from "../../domain/document/fold";
import type { DocumentSnapshot } from "../../domain/document/store/liveDocument";
import { currentOffers } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import type { EventInCalendar } from "../../domain/people/appointment/calendarWriter";
import { isSame, type Instant } from "../../domain/time/interval";
import type { BookingCheck, BrokenBooking } from "../../planning/bookedMeetings";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, Label, List, Quiet, Row, Stack, Written } from "../controls/layout";
import { isFocusFree } from "../controls/focus/focusPlace";
import { Problem } from "../controls/Problem";
import { QuietButton } from "../controls/QuietButton";
import { SteadyButton } from "../controls/SteadyButton";
import type { QueryState } from "../controls/useQuery";
import { useKeeping, useWriting } from "../controls/useWriting";
import { formatList } from "../format/list";
import { joinSentences } from "../format/sentences";
import { WithdrawOffer } from "../offer/WithdrawOffer";
import { FairnessLine } from "./FairnessLine";
import { MeetingPresses, type MeetingPressesProps } from "./MeetingPresses";
import { nearnessOf, whenWords } from "../proposal/meetingWords";
import { NextMeeting } from "./NextMeeting";
import { NoLongerFits } from "./NoLongerFits";
import { useInCalendar, type NextBooked } from "./useUpcoming";

const useStyles = makeStyles({
  later: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
  // Its presses stand beside the day where there is room; a sentence about it has a row of its own.
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    "& > :not(h4, :last-child)": { flexBasis: "100%" },
  },
});

export interface NextCardProps {
  readonly pair: Pair;
  readonly next: NextBooked;
  readonly now: Instant;
  readonly document: DocumentSnapshot;
  readonly days: QueryState<FoundTimes>;
  /** What was just done here, which the screen says in words. */
  readonly done: string | undefined;
  /** Other times stand elsewhere on the screen, with its main press. */
  readonly isAside?: boolean;
  /** Times to which it could move open here. */
  readonly onMoving?: () => void;
  /** The meeting that the address opens to be moved or skipped, by its id in their document. */
  readonly opened?: string | undefined;
  readonly onPrepare: () => void;
  readonly onCallOff: (meeting: NotedMeeting) => void;
  /** Tells what was done. */
  readonly onDone: (words: string) => void;
  /** What else is said about it where it stands. */
  readonly children?: ReactNode;
}

/** The next meeting with everything that one can do about it, and the ones after it. */
const NextCard = (props: NextCardProps) => {
  const { pair, next, now, document, days, done, isAside = false, opened, onPrepare, onDone, children } = props;
  const { text, me } = useFormat();
  const styles = useStyles();
  const { meeting, later } = next;
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  const event = useInCalendar(pair, meeting);
  const presses = usePresses(props);
  const brokenOf = useBroken(pair, days.phase === "loading" ? undefined : document.entries, now);
  const broken = brokenOf(meeting);
  useEffect(() => {
    // Booked or moved by a press that is gone now.
    if (done !== undefined && heading && isFocusFree()) heading.focus();
  }, [done, heading]);
  const nearness = nearnessOf(meeting, now);
  const isOfferedInstead = useIsOfferedInstead(meeting, document.entries, now);
  const absentOf = (one: NotedMeeting): readonly PersonId[] => absentFrom(one, document.entries, pair);
  // What nobody else comes to wants an answer, and one must see it for that.
  const isWanted = (one: NotedMeeting): boolean => one.eventId === opened || isEmpty(pair, one, absentOf(one), me.id);
  const [areShown, show] = useState(() => later.some(isWanted));
  return (
    <NextMeeting
      pair={pair}
      meeting={meeting}
      now={now}
      document={document}
      days={days}
      isNew={done !== undefined}
      headingRef={setHeading}
    >
      <CannotCome
        pair={pair}
        who={next.absent}
        meeting={meeting}
        entries={document.entries}
        me={me.id}
        onDone={onDone}
      />
      <OfferedInstead pair={pair} meeting={meeting} entries={document.entries} now={now} />
      {event.phase === "there" && isMissing(event.value, meeting, me.id) && (
        <Elsewhere pair={pair} meeting={meeting} event={event.value} />
      )}
      {broken && <NoLongerFits pair={pair} broken={broken} {...presses} />}
      {nearness === "far" && <FairnessLine pair={pair} meeting={meeting} entries={document.entries} now={now} />}
      {children}
      <MeetingPresses
        key={`${meeting.eventId} ${meeting.start}`}
        pair={pair}
        meeting={meeting}
        nearness={nearness}
        event={event.phase === "there" ? event.value : undefined}
        onPrepare={onPrepare}
        isAside={isAside || broken !== undefined}
        urgent={next.absent.length === 0 ? undefined : isOfferedInstead ? "answer" : "move"}
        end={endOf(pair, meeting, next.absent, me.id, later)}
        alsoEmpty={alsoEmptyOf(pair, [meeting, ...later], meeting, absentOf, me.id)}
        isOpened={meeting.eventId === opened}
        {...presses}
      />
      {later.length > 0 && (
        <div className={styles.later}>
          <QuietButton size="small" aria-expanded={areShown} onClick={() => show(!areShown)}>
            {text("next.more", { count: later.length, broken: later.filter(brokenOf).length })}
          </QuietButton>
          {areShown && (
            <Later
              pair={pair}
              ahead={[meeting, ...later]}
              entries={document.entries}
              presses={presses}
              brokenOf={brokenOf}
              absentOf={absentOf}
              opened={opened}
            />
          )}
        </div>
      )}
    </NextMeeting>
  );
};

/** True for a meeting of `me` to which nobody else can come. */
const isEmpty = ({ members }: Pair, { author }: NotedMeeting, absent: readonly PersonId[], me: PersonId): boolean =>
  author === me && absent.length > 0 && absent.length === members.length - 1;

/** How `me` may end a meeting that stands beside `others`. Who has said that they cannot come has said it. */
const endOf = (
  pair: Pair,
  meeting: NotedMeeting,
  absent: readonly PersonId[],
  me: PersonId,
  others: readonly NotedMeeting[],
): MeetingPressesProps["end"] => {
  const isOfSeries = others.some((other) => other.eventId !== meeting.eventId && belongsWith(meeting, other));
  if (isOfSeries && isEmpty(pair, meeting, absent, me)) return "skip";
  return meeting.author !== me && absent.includes(me) ? "none" : "ask";
};

/** After the first meeting of a series to which nobody else can come, the others of that kind: a pause that was asked for. */
const alsoEmptyOf = (
  pair: Pair,
  ahead: readonly NotedMeeting[],
  meeting: NotedMeeting,
  absentOf: (meeting: NotedMeeting) => readonly PersonId[],
  me: PersonId,
): readonly NotedMeeting[] => {
  const [first, ...others] = ahead.filter((one) => belongsWith(meeting, one) && isEmpty(pair, one, absentOf(one), me));
  return first?.eventId === meeting.eventId ? others : [];
};

type Presses = Pick<
  ComponentProps<typeof MeetingPresses>,
  "areTimesElsewhere" | "onMoving" | "onMoved" | "onOffered" | "onChanged" | "onCallOff"
>;

const usePresses = ({ pair, isAside, onMoving, onCallOff, onDone }: NextCardProps): Presses => {
  const { text, locale } = useFormat();
  const readers = useNames(pair).others;
  const names = { names: formatList(readers, locale), count: readers.length };
  return {
    areTimesElsewhere: isAside,
    onMoving,
    onMoved: ({ saysOldTime }) =>
      onDone(joinSentences(text("booked.moved", names), saysOldTime && text("booked.saysOldTime"))),
    onOffered: () => onDone(text("next.offered")),
    onChanged: onDone,
    onCallOff,
  };
};

type BrokenOf = (meeting: NotedMeeting) => BrokenBooking | undefined;

/**
 * Which booked meetings no longer fit today's facts: asked once for each list of meetings, after the days of the next one
 * are there. When that fails nothing is said: the days have said why.
 */
const useBroken = (pair: Pair, entries: readonly FoldedEntry[] | undefined, now: Instant): BrokenOf => {
  const { bookedMeetings } = usePlanning();
  // Any entry makes a new document; an equal list of meetings is not asked about again.
  const ahead = JSON.stringify(entries && meetingsOf(entries).filter(({ start }) => start >= now));
  const [check, setCheck] = useState<BookingCheck>();
  useEffect(() => {
    const history: readonly NotedMeeting[] = ahead ? JSON.parse(ahead) : [];
    if (history.length === 0) return undefined;
    const controller = new AbortController();
    void bookedMeetings.check(pair, history, controller.signal).then((answer) => {
      if (answer.ok && !controller.signal.aborted) setCheck(answer.value);
    });
    return () => controller.abort();
  }, [bookedMeetings, pair, ahead]);
  return ({ eventId, start }) =>
    check?.broken.find(({ meeting }) => meeting.eventId === eventId && meeting.start === start);
};

/** Only what is in one's own calendar can be missing there: an invitation may be on its way. */
const isMissing = (event: EventInCalendar | undefined, meeting: NotedMeeting, me: PersonId): boolean =>
  event ? event.isCancelled || !isSame(event.window, meeting) : meeting.author === me;

interface ElsewhereProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly event: EventInCalendar | undefined;
}

/** What its booker moved by hand: one press notes where the calendar has it now. */
const Elsewhere = ({ pair, meeting, event }: ElsewhereProps) => {
  const format = useFormat();
  const { text } = format;
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  if (!event || event.isCancelled) return <Quiet>{text("next.notThere")}</Quiet>;
  const note = (): void =>
    void keep(() => bookedMeetings.note([{ ...meeting, ...event.window, brokeOff: false }], pair));
  return (
    <Stack gap="s">
      <Body>{text("next.elsewhere", { when: whenWords(event.window.start, format) })}</Body>
      <Row>
        <SteadyButton appearance="primary" off={keeping} onClick={note}>
          {text("next.noteIt")}
        </SteadyButton>
      </Row>
      {problem && !keeping && <Problem failure={problem} byHand onRetry={note} />}
    </Stack>
  );
};

/** Whether anybody's offer of other times for this meeting waits for an answer. */
const useIsOfferedInstead = (meeting: NotedMeeting, entries: readonly FoldedEntry[], now: Instant): boolean =>
  useMemo(
    () =>
      currentOffers(entries, now).some(
        ({ offer, standing }) => offer.instead?.eventId === meeting.eventId && standing.kind === "open",
      ),
    [meeting, entries, now],
  );

interface OfferedInsteadProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly entries: readonly FoldedEntry[];
  readonly now: Instant;
}

/** My own offer of other times for this meeting, while nobody has answered, and the way back. */
const OfferedInstead = ({ pair, meeting, entries, now }: OfferedInsteadProps) => {
  const format = useFormat();
  const { text, me, locale } = format;
  const { of } = useNames(pair);
  const { openDocument } = useConversations();
  const mine = useMemo(
    () =>
      currentOffers(entries, now).find(
        ({ entry, offer, standing }) =>
          entry.author === me.id && offer.instead?.eventId === meeting.eventId && standing.kind === "open",
      ),
    [entries, now, me, meeting],
  );
  const booker = pair.members.find(({ id }) => id === meeting.author);
  if (!mine || !booker) return null;
  return (
    <Stack gap="s">
      <Body>
        {mine.offer.onward
          ? text("us.onward", { who: "me", name: of(booker), when: whenWords(meeting.start, format) })
          : text("next.youOffered", {
              count: mine.offer.starts.length,
              name: of(booker),
              times: formatList(
                mine.offer.starts.map((start) => whenWords(start, format)),
                locale,
              ),
            })}
      </Body>
      <WithdrawOffer document={openDocument(pair)} offer={mine.entry.id} />
    </Stack>
  );
};

interface CannotComeProps {
  readonly pair: Pair;
  readonly who: readonly PersonId[];
  readonly meeting: NotedMeeting;
  readonly entries: readonly FoldedEntry[];
  readonly me: PersonId;
  readonly onDone: (words: string) => void;
}

/** Who said that they will not come to it at this time, the words that they gave along, and the way back from one's own. */
const CannotCome = ({ pair, who, meeting, entries, me, onDone }: CannotComeProps) => {
  const { text, locale } = useFormat();
  const { of } = useNames(pair);
  const { openDocument } = useConversations();
  const { write, keeping, problem } = useWriting(openDocument(pair));
  if (who.length === 0) return null;
  const absent = pair.members.filter(({ id }) => id !== me && who.includes(id));
  const names = formatList(absent.map(of), locale);
  const by = pair.members.find(({ id }) => id === meeting.author);
  const words = entriesOf("calledOff", entries).filter(
    ({ author, content: { calledOff } }) =>
      who.includes(author) && calledOff.eventId === meeting.eventId && calledOff.start === meeting.start,
  );
  const comeAfterAll = async (): Promise<void> => {
    for (const { id } of words.filter(({ author }) => author === me)) {
      if (!(await write({ text: "", content: { kind: "note" }, removes: id }))) return;
    }
    onDone(text("next.iCome", { name: by ? of(by) : "" }));
  };
  return (
    <>
      {who.includes(me) && by && (
        <Stack gap="s">
          <Body>{text("next.iCannot", { name: of(by) })}</Body>
          <Row>
            <SteadyButton off={keeping} onClick={() => void comeAfterAll()}>
              {text("next.afterAll")}
            </SteadyButton>
          </Row>
          {problem && !keeping && <Problem failure={problem} byHand onRetry={() => void comeAfterAll()} />}
        </Stack>
      )}
      {names !== "" && <Body>{text("next.theyCannot", { names, count: absent.length })}</Body>}
      {words.map(
        ({ id, lang, content: { calledOff } }) =>
          calledOff.word !== undefined && (
            <Written key={id} dir="auto" lang={lang}>
              {calledOff.word}
            </Written>
          ),
      )}
    </>
  );
};

interface LaterProps {
  readonly pair: Pair;
  /** The next meeting, and those after it. */
  readonly ahead: readonly NotedMeeting[];
  readonly entries: readonly FoldedEntry[];
  readonly presses: Presses;
  readonly brokenOf: BrokenOf;
  readonly absentOf: (meeting: NotedMeeting) => readonly PersonId[];
  readonly opened: string | undefined;
}

/** More than these are in the calendar, and in the document. */
const MOST_SHOWN = 12;

/** The meetings after the next one, each with the same presses. */
const Later = ({ pair, ahead, entries, presses, brokenOf, absentOf, opened }: LaterProps) => {
  const format = useFormat();
  const styles = useStyles();
  const { id: me } = format.me;
  const base = useId();
  return (
    <List gap="m">
      {ahead.slice(1, MOST_SHOWN + 1).map((meeting) => {
        const id = `${base}${meeting.eventId}${meeting.start}`;
        const broken = brokenOf(meeting);
        const who = absentOf(meeting);
        return (
          <li key={id} className={styles.line}>
            <Label as="h4" id={id}>
              <bdi>{whenWords(meeting.start, format)}</bdi>
            </Label>
            <CannotCome {...{ pair, who, meeting, entries, me }} onDone={presses.onChanged} />
            {broken && <NoLongerFits pair={pair} broken={broken} {...presses} />}
            <MeetingPresses
              pair={pair}
              meeting={meeting}
              describedBy={id}
              end={endOf(pair, meeting, who, me, ahead)}
              alsoEmpty={alsoEmptyOf(pair, ahead, meeting, absentOf, me)}
              isOpened={meeting.eventId === opened}
              {...presses}
            />
          </li>
        );
      })}
    </List>
  );
};

// A late part is a default export.
export default NextCard;
