import { useCallback, useId, useMemo, useState } from "react";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { MailboxHours } from "../../../domain/people/myTime/calendarReader";
import { declaredParticipant, needsOf, type Participant } from "../../../domain/people/myTime/participant";
import { NOTHING_PRIVATE } from "../../../domain/people/myTime/privateTime";
import type { Failure } from "../../../domain/shared/failure";
import { plusDays } from "../../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import { bandsOf, type Band } from "../../../domain/timeline/bands";
import { clip } from "../../../domain/timeline/intervals";
import { useFormat, useOwnThings } from "../../context";
import { Body, Fold, Heading, List, Row, Stack } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { orElse, useFetched } from "../../controls/useFetched";
import { QuietButton } from "../../controls/QuietButton";
import { formatClock } from "../../format/calendar";
import { clockPlace } from "../../format/place";
import { WEEK, formatWeekday } from "../../format/week";
import { formatTime } from "../../format/when";
import { nightFlat } from "../../proposal/dayDrawing";
import type { Format } from "../../services";
import { weekdayNames } from "../declaredWords";
import type { SectionProps } from "../useMyTime";
import { DayRows, type DayBands } from "../year/DayRows";
import { useOutlookHours } from "./useOutlookHours";

interface MyWeekProps extends SectionProps {
  /** The open part says what Outlook says, and takes it. */
  readonly isSaidBeside: boolean;
  readonly onYear: () => void;
}

/** The coming week as a picture: work, night and what comes back each week, without any feast, holiday or journey. */
export const MyWeek = ({ declaring, isSaidBeside, onYear }: MyWeekProps) => {
  const format = useFormat();
  const { text, me, zone } = format;
  const { world } = useOwnThings();
  const { myTime } = declaring;
  const id = useId();
  const outlook = useOutlookHours(myTime);
  const isAssumed = myTime.work.length === 0 && outlook !== undefined;
  const wanted = useMemo(() => {
    const { days, fromMinutes, toMinutes } = outlook ?? { days: [], fromMinutes: 0, toMinutes: 0 };
    return declaredParticipant(me.id, {
      ...myTime,
      ...(isAssumed && { work: [{ days, fromMinutes, toMinutes }] }),
      stays: [...myTime.stays, { place: { zone: outlook?.zone ?? zone } }],
    });
  }, [myTime, outlook, isAssumed, me, zone]);
  // One answer holds both, so that a time is never drawn with the calendars of an earlier one.
  const open = useCallback(
    async () => ({ person: wanted, calendars: await world.open(needsOf([wanted])) }),
    [world, wanted],
  );
  const { person, calendars } = orElse(useFetched(open), { person: wanted, calendars: NO_CALENDARS });
  const days = useMemo(() => weekFor(format, person, calendars), [format, person, calendars]);
  return (
    <Stack as="section" gap="s" aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {text("typical.title")}
      </Heading>
      <DayRows days={days} label={text("typical.title")} isWithHours />
      {myTime.work.length === 0 && !isSaidBeside && (
        <AssumedHours declaring={declaring} outlook={isAssumed ? outlook : undefined} />
      )}
      <Row>
        <Fold title={text("typical.list")}>
          <List gap="xs">
            {days.map((day) => (
              <li key={day.window.start}>{dayWords(day, homeOf(person, zone), format)}</li>
            ))}
          </List>
        </Fold>
        <QuietButton size="small" data-part="year" onClick={onYear}>
          {text("year.open")}
        </QuietButton>
      </Row>
    </Stack>
  );
};

type Asked =
  | { readonly phase: "idle" | "asking" | "none" }
  | { readonly phase: "found"; readonly hours: MailboxHours }
  | { readonly phase: "failed"; readonly failure: Failure };

interface AssumedHoursProps extends SectionProps {
  /** What Outlook is known to say. */
  readonly outlook: MailboxHours | undefined;
}

/** What is assumed of somebody's hours, and one press to take them over. What is not known yet is shown before it is taken. */
export const AssumedHours = ({ declaring: { editable, change, myTime }, outlook }: AssumedHoursProps) => {
  const { text, me, locale, clock, zones } = useFormat();
  const { calendars } = useOwnThings();
  const [state, setState] = useState<Asked>({ phase: "idle" });
  const hours = state.phase === "found" ? state.hours : outlook;
  const ask = async (): Promise<void> => {
    setState({ phase: "asking" });
    const start = clock.now();
    const answer = await calendars.read([me.address], { start, end: plusDays(start, 1) });
    if (!answer.ok) return setState({ phase: "failed", failure: answer.error });
    const found = answer.value.get(me.address)?.hours;
    setState(found ? { phase: "found", hours: found } : { phase: "none" });
  };
  const take = ({ days, fromMinutes, toMinutes }: MailboxHours): void => {
    change((now) => ({ ...now, work: [{ days, fromMinutes, toMinutes }] }));
    setState({ phase: "idle" });
  };
  return (
    <Stack gap="s">
      <Body role="status">
        {state.phase === "asking" && text("import.looking")}
        {state.phase === "none" && text("import.noHours")}
        {hours
          ? text("import.says", {
              days: weekdayNames(hours.days, locale),
              from: formatClock(hours.fromMinutes, locale),
              to: formatClock(hours.toMinutes, locale),
              place: clockPlace(hours.zone, zones.readAt(hours.zone, clock.now()).offsetMinutes, text),
            })
          : state.phase === "idle" && myTime.work.length === 0 && text("week.none")}
      </Body>
      <Row>
        <SteadyButton
          appearance={myTime.work.length === 0 ? "primary" : "secondary"}
          off={!editable || state.phase === "asking"}
          onClick={() => (hours ? take(hours) : void ask())}
        >
          {text(hours ? "import.take" : "import.outlook")}
        </SteadyButton>
      </Row>
      {state.phase === "failed" && <Problem failure={state.failure} byHand onRetry={() => void ask()} />}
    </Stack>
  );
};

const dayWords = ({ name, window, bands }: DayBands, home: string, { text, zones, locale }: Format): string => {
  const parts = bands.flatMap(({ kind, window: of }) => {
    const part = clip(of, window);
    if (!part || kind === "early" || kind === "late") return [];
    const [from, to] = [part.start, part.end].map((instant) => formatTime(instant, home, zones, locale));
    return [text("typical.part", { kind: text(`band.${kind}`), from: from ?? "", to: to ?? "" })];
  });
  return text("typical.label", { day: name, parts: parts.join(", ") });
};

/** Where a person lives: the stay that has no end on either side. */
const homeOf = ({ stays }: Participant, zone: string): string =>
  stays.find(({ from, to }) => from === undefined && to === undefined)?.place.zone ?? zone;

const weekFor = (
  { clock, zones, zone, locale }: Format,
  person: Participant,
  calendars: WorldCalendars,
): readonly DayBands[] => {
  const own = { ...NOTHING_PRIVATE, patterns: person.own?.patterns ?? [], schoolTerms: person.own?.schoolTerms ?? [] };
  const home = person.stays.filter(({ from, to }) => from === undefined && to === undefined);
  const plain: Participant = { ...person, stays: home, holidays: [], calendar: [], own };
  const at = homeOf(person, zone);
  const today = zones.readAt(at, clock.now());
  const monday = dayNumberOf(today.date) + 8 - today.weekday;
  return WEEK.map((weekday) => {
    const date = dateOfDay(monday + weekday - 1);
    const window = { start: zones.instantAt(at, date, 0), end: zones.instantAt(at, date, 1440) };
    const bands: readonly Band[] = nightFlat(bandsOf(plain, window, zones, calendars));
    return { name: formatWeekday(weekday, locale, "short"), window, bands };
  });
};
