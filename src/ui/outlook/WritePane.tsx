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
import type { Services } from "../services";
import { companyOf, keyOf, namesIn, unseenIn } from "./company";
import { wishOf } from "./formWish";
import { NobodyYet } from "./NobodyYet";
import { PaneTimes, type PaneTimesProps } from "./PaneTimes";
import { removeNotes } from "./removeNotes";
import { useFilling } from "./useFilling";
import { useForm } from "./useForm";

/** Most people plan one meeting; the rest is fetched when it is asked for. */
const SeveralPart = lazy(() => import("./SeveralPart"));
const FromBefore = lazy(async () => ({ default: (await import("./FromBefore")).FromBefore }));
const RepeatingForm = lazy(async () => ({ default: (await import("./RepeatingForm")).RepeatingForm }));

const useStyles = makeStyles({
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
  press: { justifySelf: "start" },
});

export interface WritePaneProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
  readonly appointment: Appointment;
}

/** Beside an appointment that is being written: three times for exactly the people in it. */
export const WritePane = ({ services, pairs, appointment }: WritePaneProps) => {
  const { text } = services;
  const { form, failure, readAgain } = useForm(appointment);
  return (
    <>
      {failure && !form && (
        <Page title={text("pane.title")}>
          <Problem services={services} failure={failure} byHand onRetry={readAgain}>
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
      {form && <FormPane {...{ services, pairs, appointment, form, failure }} onLook={readAgain} />}
    </>
  );
};

interface FormPaneProps extends WritePaneProps {
  readonly form: AppointmentForm;
  /** Why the form could not be read again. What was read before stays. */
  readonly failure: Failure | undefined;
  readonly onLook: () => void;
}

const FormPane = ({ services, pairs, appointment, form, failure, onLook }: FormPaneProps) => {
  const styles = useStyles();
  const { text, me, locale } = services;
  const named = companyOf(form.invited, me, pairs);
  const key = keyOf(named);
  const company = useSame(named, key);
  const [wish, setWish] = useWishOf(form, services);
  const pair = company?.kind === "pair" ? company.pair : undefined;
  const filling = useFilling({
    ...{ appointment, memory: services.appointments, newPressId: services.newPressId },
    search: `${key} ${wish.minutes} ${wish.weeks}`,
    ...{ window: form.window, readAgain: onLook },
    onTakenBack: (filled) => (pair ? removeNotes(services.openDocument(pair), me, filled) : undefined),
  });
  return (
    <Page title={text("pane.title")}>
      {failure && (
        <Problem services={services} failure={failure} byHand onRetry={onLook}>
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
          <RepeatingForm {...{ services, pair, filling, onLook }} />
        </Suspense>
      ) : company ? (
        <ForCompany {...{ services, company, wish, filling, appointment }} onWish={setWish} window={form.window} />
      ) : (
        <NobodyYet {...{ services, pairs, appointment }} onLook={onLook} />
      )}
    </Page>
  );
};

const ForCompany = (props: PaneTimesProps) => {
  const { services, company, wish, onWish, filling, appointment, window } = props;
  const styles = useStyles();
  const [isSeveral, setSeveral] = useState(false);
  return (
    <>
      {filling.state.phase !== "open" && (
        <Suspense>
          <FromBefore {...{ services, company, filling, window }} />
        </Suspense>
      )}
      <WishFields wish={wish} text={services.text} onChange={onWish} />
      <PaneTimes {...props} />
      <Button className={styles.press} aria-expanded={isSeveral} onClick={() => setSeveral(!isSeveral)}>
        {services.text("series.title")}
      </Button>
      {isSeveral && (
        <Suspense>
          <SeveralPart {...{ services, company, filling }} seriesZone={appointment.seriesZone} minutes={wish.minutes} />
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
const useWishOf = (form: AppointmentForm, { policy }: Services): readonly [Wish, (wish: Wish) => void] => {
  const inForm = wishOf(form, policy);
  const [chosen, setChosen] = useState({ ...inForm, formMinutes: inForm.minutes });
  // A form that became longer or shorter says the newer wish.
  const minutes = chosen.formMinutes === inForm.minutes ? chosen.minutes : inForm.minutes;
  return [{ minutes, weeks: chosen.weeks }, (next) => setChosen({ ...next, formMinutes: inForm.minutes })];
};
