import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Appointment, AppointmentForm } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { Looking } from "../controls/Looking";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { formatList } from "../format/list";
import { WishFields } from "../schedule/WishFields";
import type { Wish } from "../schedule/wish";
import { companyOf, keyOf, namesIn, unseenIn } from "./company";
import { wishOf } from "./formWish";
import { NobodyYet } from "./NobodyYet";
import { PaneTimes, type PaneTimesProps } from "./PaneTimes";
import { removeNotes } from "./removeNotes";
import { useFilling } from "./useFilling";
import { useForm } from "./useForm";
import { useConversations, useFormat, useLinks, usePlanning, useGuides, useText } from "../context";

/** Most people plan one meeting; the rest is fetched when it is asked for. */
const SeveralPart = lazy(() => import("./SeveralPart"));
const FromBefore = lazy(async () => ({ default: (await import("./FromBefore")).FromBefore }));
const RepeatingForm = lazy(async () => ({ default: (await import("./RepeatingForm")).RepeatingForm }));

const useStyles = makeStyles({
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  press: { justifySelf: "start" },
});

export interface WritePaneProps {
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
            <Looking words={text("pane.reading")} />
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
  const { appointments } = usePlanning();
  const { openDocument } = useConversations();
  const { newPressId } = useLinks();
  const styles = useStyles();
  const named = companyOf(form.invited, me, pairs);
  const key = keyOf(named);
  const company = useSame(named, key);
  const [wish, setWish] = useWishOf(form);
  const pair = company?.kind === "pair" ? company.pair : undefined;
  const filling = useFilling({
    appointment,
    memory: appointments,
    newPressId: newPressId,
    search: `${key} ${wish.minutes} ${wish.weeks}`,
    window: form.window,
    readAgain: onLook,
    onTakenBack: (filled) => (pair ? removeNotes(openDocument(pair), me, filled) : undefined),
  });
  return (
    <Page title={text("pane.title")}>
      {failure && (
        <Problem failure={failure} byHand onRetry={onLook}>
          {text("pane.readBefore")}
        </Problem>
      )}
      {company && (
        <p className={styles.quiet}>{text("pane.with", { names: formatList(namesIn(company, me), locale) })}</p>
      )}
      {unseenIn(form).map(({ kind, name, address }) => (
        <p key={address} className={styles.quiet}>
          {text(kind === "group" ? "pane.group" : "pane.room", { name })}
        </p>
      ))}
      {form.repeats ? (
        <Suspense>
          <RepeatingForm pair={pair} filling={filling} onLook={onLook} />
        </Suspense>
      ) : company ? (
        <ForCompany
          company={company}
          wish={wish}
          filling={filling}
          appointment={appointment}
          onWish={setWish}
          window={form.window}
        />
      ) : (
        <NobodyYet pairs={pairs} appointment={appointment} onLook={onLook} />
      )}
    </Page>
  );
};

const ForCompany = (props: PaneTimesProps) => {
  const text = useText();
  const { company, wish, onWish, filling, appointment, window } = props;
  const styles = useStyles();
  const [isSeveral, setSeveral] = useState(false);
  return (
    <>
      {filling.state.phase !== "open" && (
        <Suspense>
          <FromBefore company={company} filling={filling} window={window} />
        </Suspense>
      )}
      <WishFields wish={wish} onChange={onWish} />
      <PaneTimes {...props} />
      <Button className={styles.press} aria-expanded={isSeveral} onClick={() => setSeveral(!isSeveral)}>
        {text("series.title")}
      </Button>
      {isSeveral && (
        <Suspense>
          <SeveralPart company={company} filling={filling} seriesZone={appointment.seriesZone} minutes={wish.minutes} />
        </Suspense>
      )}
    </>
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
  const inForm = wishOf(form, policy);
  const [chosen, setChosen] = useState({ ...inForm, formMinutes: inForm.minutes });
  // A form that became longer or shorter says the newer wish.
  const minutes = chosen.formMinutes === inForm.minutes ? chosen.minutes : inForm.minutes;
  return [{ minutes, weeks: chosen.weeks }, (next) => setChosen({ ...next, formMinutes: inForm.minutes })];
};
