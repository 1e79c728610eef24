import { Checkbox } from "@fluentui/react-components";
import { lacking, type DateDraft } from "./dateDraft";
import { TimeField } from "../fields/TimeField";
import { useFormStyles } from "../fields/useFormStyles";
import { useText } from "../../context";

const NOON = 720;

export interface DatePartProps {
  readonly draft: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
}

/** Which part of each day is meant: all of it, some hours, or from a time on. */
export const DatePart = ({ draft, onChange }: DatePartProps) => {
  const text = useText();
  const styles = useFormStyles();
  const { fromMinutes, toMinutes } = draft;
  if (draft.kind === "make-up-workday") return null;
  if (draft.kind === "half-day") {
    return (
      <TimeField
        label={text("date.offFrom")}
        minutes={fromMinutes ?? NOON}
        onChange={(minutes) => onChange({ ...draft, fromMinutes: minutes })}
      />
    );
  }
  return (
    <>
      <Checkbox
        label={text("date.part")}
        checked={fromMinutes !== undefined}
        onChange={(_, { checked }) =>
          onChange(
            checked === true
              ? { ...draft, fromMinutes: 540, toMinutes: NOON }
              : lacking(draft, "fromMinutes", "toMinutes"),
          )
        }
      />
      {fromMinutes !== undefined && (
        <div className={styles.row}>
          <TimeField
            label={text("field.from")}
            minutes={fromMinutes}
            onChange={(minutes) => onChange({ ...draft, fromMinutes: minutes })}
          />
          <TimeField
            label={text("field.to")}
            minutes={toMinutes ?? NOON}
            onChange={(minutes) => onChange({ ...draft, toMinutes: minutes })}
          />
        </div>
      )}
    </>
  );
};
