import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Appointment, AppointmentForm } from "../../domain/people/appointment/appointment";
import { isInSeries } from "../../domain/people/appointment/calendarWriter";
import { others, type Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { isSame, type Interval } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import type { OwnEvent } from "../../planning/planningData";
import { useFormat, useGuides, useLinks, usePlanning, useText } from "../context";
import { useNamesIn } from "../names";
import { createLatePart } from "../controls/latePart";
import { Quiet, Row, Stack } from "../controls/layout";
import { Loading } from "../controls/Loading";
import { PartMeanwhile } from "../controls/meanwhile";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { orElse, useFetched } from "../controls/useFetched";
import { useQuery } from "../controls/useQuery";
import { useKeeping } from "../controls/useWriting";
import { QuietButton } from "../controls/QuietButton";
import { formatList } from "../format/list";
import { TimesStatus, useTimes } from "../schedule/useTimes";
import { wishOfForm, type Wish } from "../schedule/wish";
import { WishFields } from "../schedule/WishFields";
import { companyKey, companyOf, unseenIn, useNamesWith } from "./company";
import type { SentAs } from "./FormCard";
import type { PaneFoundProps } from "./PaneFound";
import { useFilling, useForm } from "./useForm";

/** Fetched beside the calendars' question, as in the tab. */
const PaneFound = createLatePart(() => import(/* webpackChunkName: "first-paneTimes" */ "./PaneFound"), PartMeanwhile);
PaneFound.preload();
const FormCard = createLatePart(() => import(/* webpackChunkName: "first-paneTimes" */ "./FormCard"), PartMeanwhile);
FormCard.preload();
const StoryLine = createLatePart(() => import("./StoryLine"));

/** Most people plan one meeting; the rest is fetched when it is asked for. */
const SeveralPart = createLatePart(() => import("./SeveralPart"), PartMeanwhile);
const RepeatingForm = createLatePart(async () => ({ default: (await import("./FilledForm")).RepeatingForm }));

const useStyles = makeStyles({
  presses: { width: "100%" },
});

interface WritePaneProps {
  readonly pairs: readonly Pair[];
  readonly appointment: Appointment;
}

/** Beside an appointment that is being written: three times for exactly the people in it. */
export const WritePane = ({ pairs, appointment }: WritePaneProps) => {
  const text = useText();
  const { form, failure, readAgain } = useForm(appointment);
  return (
    <>
      {failure && !form && (
        <Page title={text("pane.title")}>
          <Problem failure={failure} byHand onRetry={readAgain}>
            {text("pane.readFailed")}
          </Problem>
        </Page>
      )}
      {!failure && !form && (
        <Page title={text("pane.title")}>
          <div role="status">
            <Loading words={text("pane.reading")} />
          </div>
        </Page>
      )}
      {form && <FormPane pairs={pairs} appointment={appointment} form={form} failure={failure} onLook={readAgain} />}
    </>
  );
};

interface FormPaneProps extends WritePaneProps {
  readonly form: AppointmentForm;
  /** Why the form could not be read again. What was read before stays. */
  readonly failure: Failure | undefined;
  readonly onLook: () => void;
}

const FormPane = ({ pairs, appointment, form, failure, onLook }: FormPaneProps) => {
  const { text, me, locale } = useFormat();
  const { appointments, bookedMeetings } = usePlanning();
  const { newPressId } = useLinks();
  const named = companyOf(form.invited, me, pairs);
  const key = companyKey(named);
  const company = useSame(named, key);
  const names = useNamesWith(company);
  const [wish, setWish] = useWishOf(form);
  const pair = company?.kind === "pair" ? company.pair : undefined;
  const filling = useFilling({
    appointment,
    memory: appointments,
    newPressId,
    search: `${key} ${wish.minutes} ${wish.weeks}`,
    window: form.window,
    readAgain: onLook,
    onTakenBack: ({ meetingId }) => {
      if (!pair || meetingId === undefined) return;
      void bookedMeetings.forgetUnsent(pair, (eventId) => eventId === meetingId || isInSeries(eventId, meetingId));
    },
  });
  return (
    <Page title={text("pane.title")}>
      {failure && (
        <Problem failure={failure} byHand onRetry={onLook}>
          {text("pane.readBefore")}
        </Problem>
      )}
      {company && <Quiet>{text("pane.with", { names: formatList(names, locale) })}</Quiet>}
      {unseenIn(form).map(({ kind, name, address }) => (
        <Quiet key={address}>{text(kind === "group" ? "pane.group" : "pane.room", { name })}</Quiet>
      ))}
      {form.repeats ? (
        <RepeatingForm pair={pair} filling={filling} form={form} onLook={onLook} />
      ) : company ? (
        <ForCompany
          company={company}
          wish={wish}
          filling={filling}
          appointment={appointment}
          onWish={setWish}
          form={form}
          window={form.window}
          onLook={onLook}
        />
      ) : (
        <InviteFirst pairs={pairs} appointment={appointment} onLook={onLook} />
      )}
      {pair && <StoryLine pair={pair} which={appointment.which} />}
    </Page>
  );
};

interface ForCompanyProps extends Omit<PaneFoundProps, "found" | "weighed" | "onAgain"> {
  readonly form: AppointmentForm;
  readonly onLook: () => void;
}

/** The form's time, and times for its people, once it is known what Outlook has saved of it in the calendars. */
const ForCompany = ({ form, onLook, ...props }: ForCompanyProps) => {
  const text = useText();
  const { appointments } = usePlanning();
  const [asked, setAsked] = useState(form);
  const [last, setLast] = useState(form);
  if (last !== form) {
    setLast(form);
    setAsked(form);
  }
  // Outlook tells nothing of a send: what the document has noted was sent, with an id that the form may not have had.
  const onNoted = (): void => {
    setAsked({ ...form });
    onLook();
  };
  const own = useFetched(useCallback(() => appointments.ownEvent(asked), [appointments, asked]));
  const value = orElse(own, undefined);
  const event = useSame(value, JSON.stringify(value ?? ""));
  if (form.savedAs !== undefined && own.phase === "fetching") return <Loading words={text("pane.reading")} />;
  return <TimesForCompany {...props} own={event} onNoted={onNoted} />;
};

interface TimesForCompanyProps extends Omit<ForCompanyProps, "form" | "onLook"> {
  readonly own: OwnEvent | undefined;
  readonly onNoted: () => void;
}

const TimesForCompany = ({ own, onNoted, ...props }: TimesForCompanyProps) => {
  const text = useText();
  const { company, wish, onWish, filling, appointment, window } = props;
  const { state, again, news } = useTimes(company, wish, own);
  const found = state.phase === "there" ? state.value : undefined;
  const weighed = useWeighed(company, window, found, own);
  const [isSeveral, setSeveral] = useState(false);
  return (
    <>
      <FormCard {...{ company, found, weighed, filling, window, onNoted }} sent={sentAs(own, window)} />
      <TimesStatus company={company} state={state} news={news} />
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
      {found && <PaneFound {...props} found={found} weighed={weighed} onAgain={again} />}
      <WishFields wish={wish} onChange={onWish} />
      <Row>
        <QuietButton aria-expanded={isSeveral} onClick={() => setSeveral(!isSeveral)}>
          {text("series.title")}
        </QuietButton>
      </Row>
      {isSeveral && (
        <SeveralPart company={company} filling={filling} seriesZone={appointment.seriesZone} minutes={wish.minutes} />
      )}
    </>
  );
};

/** What the others have of the form's appointment: nothing, another time, or this one. */
const sentAs = (own: OwnEvent | undefined, window: Interval): SentAs => {
  if (!own?.isSent) return "no";
  return isSame(own.window, window) ? "so" : "other";
};

/** A time that is still being typed is not asked about. */
const TYPING_MS = 400;

/** The engine's word on the time in the form, unless the list has it. */
const useWeighed = (
  company: Company,
  { start, end }: Interval,
  found: FoundTimes | undefined,
  own: OwnEvent | undefined,
) => {
  const { weighTimes } = usePlanning();
  const isListed = found?.answer.proposals.some(({ slot }) => slot.start === start && slot.end === end) ?? false;
  const [first] = useState(start);
  const ask = useMemo(
    () => (isListed ? undefined : (signal: AbortSignal) => weighTimes(company, [{ start, end }], signal, own)),
    [isListed, weighTimes, company, start, end, own],
  );
  return useQuery(ask, start === first ? undefined : TYPING_MS).state;
};

/** Nobody is invited whose calendar could be looked at: one press invites the person whom one meets anyway. */
const InviteFirst = ({ pairs, appointment, onLook }: WritePaneProps & { readonly onLook: () => void }) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const [inviting, setInviting] = useState<Pair>();
  const { keep, keeping, problem } = useKeeping();
  const [isSeen, setSeen] = useState(false);
  const invite = (pair: Pair): void => {
    setSeen(false);
    void keep(() => {
      setInviting(pair);
      return appointment.invite(others(pair, me.id));
    }).then((invited) => (invited?.ok ? onLook() : undefined));
  };
  const names = useNamesIn(pairs);
  const namesOf = (pair: Pair): string => formatList(names(pair).others, locale);
  return (
    <NothingYet>
      <p>{text("pane.nobody")}</p>
      <Stack gap="s" className={styles.presses}>
        {pairs.map((pair, index) => (
          <SteadyButton
            key={pair.id}
            appearance={index === 0 ? "primary" : "secondary"}
            off={keeping}
            onClick={() => invite(pair)}
          >
            {text(keeping && inviting === pair ? "pane.inviting" : "pane.invite", { names: namesOf(pair) })}
          </SteadyButton>
        ))}
        <Button onClick={onLook}>{text("pane.lookAgain")}</Button>
      </Stack>
      {problem && !keeping && !isSeen && <Problem failure={problem} byHand onRetry={() => setSeen(true)} />}
    </NothingYet>
  );
};

/** The first value with this key: another object would be another search. */
const useSame = <T,>(value: T, key: string): T => {
  const [kept, setKept] = useState({ value, key });
  if (kept.key === key) return kept.value;
  setKept({ value, key });
  return value;
};

/** As long as the form says, until the person wishes otherwise here. */
const useWishOf = (form: AppointmentForm): readonly [Wish, (wish: Wish) => void] => {
  const { policy } = useGuides();
  const inForm = wishOfForm(form, policy);
  const [chosen, setChosen] = useState({ ...inForm, formMinutes: inForm.minutes });
  // A form that became longer or shorter says the newer wish.
  const minutes = chosen.formMinutes === inForm.minutes ? chosen.minutes : inForm.minutes;
  return [{ minutes, weeks: chosen.weeks }, (next) => setChosen({ ...next, formMinutes: inForm.minutes })];
};
