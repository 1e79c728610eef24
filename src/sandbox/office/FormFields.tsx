import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { inertHtml } from "../../domain/shared/inertHtml";
import { isoText } from "../../domain/time/isoText";
import { plusMs, type Instant } from "../../domain/time/interval";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import type { OpenKind } from "./createOffice";
import type { FormPerson, FormState, OutlookForm } from "./outlookForm";
import { isLocalDate } from "../../domain/time/localDate";
import { clockText } from "../../domain/time/zonedText";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0 },
  chip: { listStyleType: "none" },
  times: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))", gap: "12px" },
  text: {
    minHeight: "200px",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    // Fluent aligns to the left regardless of a paragraph's direction.
    "& p": { textAlign: "start" },
    "& a": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FormFieldsProps {
  readonly form: OutlookForm;
  readonly state: FormState;
  readonly others: readonly FormPerson[];
  readonly zone: Zone;
  readonly zones: ZoneData;
  readonly kind: OpenKind;
  readonly from: string | undefined;
}

/** The fields of the form; shows what the add-in fills in. */
export const FormFields = ({ form, state, others, zone, zones, kind, from }: FormFieldsProps) => {
  const styles = useStyles();
  const isRead = kind !== "compose";
  return (
    <div className={styles.form}>
      <Field label="Title">
        <Input value={state.subject} readOnly={isRead} onChange={(_, { value }) => form.change({ subject: value })} />
      </Field>
      {isRead && <Text>From {from}</Text>}
      <People form={form} state={state} others={others} isRead={isRead} />
      {kind !== "message" && (
        <div className={styles.times}>
          {(["start", "end"] as const).map((which) => (
            <TimeField key={which} which={which} form={form} state={state} zone={zone} zones={zones} isRead={isRead} />
          ))}
        </div>
      )}
      {state.series !== undefined && (
        <div className={styles.row}>
          <Text>Repeats {state.series}</Text>
          {!isRead && <Button onClick={() => form.change({ series: undefined })}>Does not repeat</Button>}
        </div>
      )}
      <BodyText form={form} html={state.html} isRead={isRead} />
    </div>
  );
};

interface Readable {
  readonly isRead: boolean;
}

const People = ({ form, state, others, isRead }: Pick<FormFieldsProps, "form" | "state" | "others"> & Readable) => {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const invited = new Set(state.required.map(({ address }) => address));
  const free = others.filter(({ address }) => !invited.has(address));
  const add = (): void => {
    const person = free.find(({ address }) => address === chosen);
    if (person) form.change({ required: [...state.required, person] });
    setChosen("");
  };
  return (
    <div>
      <ul className={styles.chips} aria-label="Invited">
        {state.required.map(({ name, address }) => (
          <li key={address} className={styles.chip}>
            {isRead ? (
              <Text>To {name}</Text>
            ) : (
              <Button
                size="small"
                aria-label={`Remove ${name}`}
                onClick={() => form.change({ required: state.required.filter((one) => one.address !== address) })}
              >
                {name} ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isRead && (
        <div className={styles.row}>
          <Field label="Invite attendees">
            <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">Choose</option>
              {free.map(({ name, address }) => (
                <option key={address} value={address}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Button onClick={add}>Add</Button>
        </div>
      )}
    </div>
  );
};

interface TimeFieldProps extends Pick<FormFieldsProps, "form" | "state" | "zone" | "zones">, Readable {
  readonly which: "start" | "end";
}

const TimeField = ({ which, form, state, zone, zones, isRead }: TimeFieldProps) => {
  const set = (at: Instant | undefined): void => {
    if (at === undefined) return;
    form.change(which === "end" ? { end: at } : { start: at, end: plusMs(at, state.end - state.start) });
  };
  return (
    <Field label={which === "start" ? "Start" : "End"} hint={isoText(state[which])}>
      <Input
        type="datetime-local"
        readOnly={isRead}
        value={localText(state[which], zone, zones)}
        onChange={(_, { value }) => set(instantOfText(value, zone, zones))}
      />
    </Field>
  );
};

/** A text edited by both the person and the add-in; the person's own typing does not re-render it. */
const BodyText = ({
  form,
  html,
  isRead,
}: {
  readonly form: OutlookForm;
  readonly html: string;
  readonly isRead: boolean;
}) => {
  const styles = useStyles();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text.current && text.current.innerHTML !== html)
      text.current.replaceChildren(...inertHtml(html).body.childNodes);
  }, [html]);
  return (
    <div
      ref={text}
      className={styles.text}
      role="textbox"
      aria-label="Text"
      aria-multiline="true"
      tabIndex={0}
      contentEditable={!isRead}
      suppressContentEditableWarning
      onInput={({ currentTarget }) => form.change({ html: currentTarget.innerHTML })}
    />
  );
};

/** An instant as the value of a `datetime-local` field in `zone`. */
const localText = (instant: Instant, zone: Zone, zones: ZoneData): string => {
  const { date, wallMinutes } = zones.readAt(zone, instant);
  return `${date}T${clockText(wallMinutes)}`;
};

/** The inverse; undefined while the value is incomplete. */
const instantOfText = (text: string, zone: Zone, zones: ZoneData): Instant | undefined => {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text) ?? [];
  if (date === undefined || !isLocalDate(date)) return undefined;
  return zones.instantAt(zone, date, Number(hours) * 60 + Number(minutes));
};
