import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { OWN_DATE_FIELDS } from "../../../domain/people/myTime/readMyTime";
import { record, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import type { MessageId } from "../../../locales/text";
import { useText } from "../../context";
import { ChoiceField, StrengthField } from "../fields/ChoiceField";
import { FieldRow } from "../fields/fieldLayout";
import { lacksWord, SharingFields } from "../fields/SharingFields";
import { SpanFields, type SpanDraft } from "../fields/SpanFields";
import { TimeField } from "../fields/TimeField";

export type OwnedDate = MyTime["ownDates"][number];

/** A date of one's own while it is typed: it may not have its days yet. */
export type DateDraft = Omit<OwnedDate, "from" | "to" | "fromMinutes" | "toMinutes" | "yearly"> &
  SpanDraft & {
    readonly fromMinutes?: number | undefined;
    readonly toMinutes?: number | undefined;
    readonly yearly?: boolean | undefined;
  };

export const DATE_DRAFT: Shape<DateDraft> = record(OWN_DATE_FIELDS.needed, {
  ...OWN_DATE_FIELDS.optional,
  from: DATE,
  to: DATE,
});

const NOON = 720;

/** The finished date, or what is still missing. */
export const ownDateOf = (draft: DateDraft): OwnedDate | MessageId => {
  const { from, to = from, fromMinutes, toMinutes, yearly, ...rest } = draft;
  if (from === undefined || to === undefined) return "field.noDate";
  if (to < from) return "field.order";
  if (lacksWord(draft)) return "share.noWord";
  // A half day without a time is off from noon.
  const start = fromMinutes ?? (draft.kind === "half-day" ? NOON : undefined);
  return {
    ...rest,
    from,
    to,
    ...(start !== undefined && { fromMinutes: start }),
    ...(toMinutes !== undefined && { toMinutes }),
    ...(yearly !== undefined && { yearly }),
  };
};

const KINDS = ["own", "shutdown", "mourning", "half-day", "make-up-workday"] as const;

interface DateFormProps {
  readonly draft: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
}

/** One date of a person's own: what it is, when, how much it matters, and what the partner may know. */
export const DateForm = ({ draft, onChange }: DateFormProps) => {
  const text = useText();
  const set = (changed: Partial<DateDraft>): void => onChange({ ...draft, ...changed });
  return (
    <>
      <ChoiceField
        label={text("date.kind")}
        value={draft.kind}
        options={KINDS.map((kind) => [kind, text(`date.kind.${kind}`)])}
        onChange={(kind) => set({ kind, fromMinutes: undefined, toMinutes: undefined })}
      />
      <Field label={text("field.label")} hint={text("field.labelHint")}>
        <Input value={draft.label} dir="auto" maxLength={100} onChange={(_, { value }) => set({ label: value })} />
      </Field>
      <SpanFields span={draft} onChange={set} />
      <Checkbox
        label={text("date.yearly")}
        checked={draft.yearly === true}
        onChange={(_, { checked }) => set({ yearly: checked === true ? true : undefined })}
      />
      {draft.kind === "half-day" && (
        <TimeField
          label={text("date.offFrom")}
          minutes={draft.fromMinutes ?? NOON}
          onChange={(fromMinutes) => set({ fromMinutes })}
        />
      )}
      {draft.kind !== "half-day" && draft.kind !== "make-up-workday" && <DatePart draft={draft} onChange={set} />}
      {draft.kind !== "make-up-workday" && (
        <StrengthField strength={draft.strength} onChange={(strength) => set({ strength })} />
      )}
      <SharingFields owned={draft} onChange={onChange} />
    </>
  );
};

interface DatePartProps {
  readonly draft: DateDraft;
  readonly onChange: (changed: Pick<DateDraft, "fromMinutes" | "toMinutes">) => void;
}

/** Which part of each day is meant: all of it, or some hours. */
const DatePart = ({ draft: { fromMinutes, toMinutes }, onChange }: DatePartProps) => {
  const text = useText();
  return (
    <>
      <Checkbox
        label={text("date.part")}
        checked={fromMinutes !== undefined}
        onChange={(_, { checked }) =>
          onChange(
            checked === true ? { fromMinutes: 540, toMinutes: NOON } : { fromMinutes: undefined, toMinutes: undefined },
          )
        }
      />
      {fromMinutes !== undefined && (
        <FieldRow>
          <TimeField
            label={text("field.from")}
            minutes={fromMinutes}
            onChange={(minutes) => onChange({ fromMinutes: minutes })}
          />
          <TimeField
            label={text("field.to")}
            minutes={toMinutes ?? NOON}
            onChange={(minutes) => onChange({ toMinutes: minutes })}
          />
        </FieldRow>
      )}
    </>
  );
};
