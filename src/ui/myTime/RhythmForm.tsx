import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { ListedObservance } from "../../domain/calendars/calendarCatalogue";
import type { Text } from "../../locales/text";
import { ChoiceField } from "./ChoiceField";
import { DaysField } from "./DaysField";
import { MomentField } from "./MomentField";
import { followsSky } from "./momentKinds";
import { NoSunField } from "./NoSunField";
import { SharingFields } from "./SharingFields";
import { StrengthField } from "./StrengthField";
import type { Rhythm } from "./templates";
import { useFormStyles } from "./useFormStyles";

export interface RhythmFormProps {
  readonly rhythm: Rhythm;
  readonly observances: readonly ListedObservance[];
  readonly text: Text;
  readonly locale: string;
  readonly onChange: (rhythm: Rhythm) => void;
}

/** One rhythm: when it is, how much it matters, and what of it the partner may know. */
export const RhythmForm = ({ rhythm, observances, text, locale, onChange }: RhythmFormProps) => {
  const styles = useFormStyles();
  const set = (changed: Partial<Rhythm>): void => onChange({ ...rhythm, ...changed });
  const { toDayOffset: _, ...onOneDay } = rhythm;
  const { inSchoolTerms: __, ...allYear } = rhythm;
  return (
    <>
      <Field label={text("field.label")} hint={text("field.labelHint")}>
        <Input value={rhythm.label} dir="auto" maxLength={100} onChange={(_, { value }) => set({ label: value })} />
      </Field>
      <DaysField label={text("field.days")} days={rhythm.days} locale={locale} onChange={(days) => set({ days })} />
      <MomentField which="from" moment={rhythm.from} text={text} onChange={(from) => set({ from })} />
      <MomentField which="to" moment={rhythm.to} text={text} onChange={(to) => set({ to })} />
      <Checkbox
        label={text("rhythm.nextDay")}
        checked={rhythm.toDayOffset === 1}
        onChange={(_, { checked }) => onChange(checked === true ? { ...rhythm, toDayOffset: 1 } : onOneDay)}
      />
      {(followsSky(rhythm.from) || followsSky(rhythm.to)) && (
        <NoSunField noSun={rhythm.noSun} text={text} onChange={(noSun) => set({ noSun })} />
      )}
      <StrengthField strength={rhythm.strength} text={text} onChange={(strength) => set({ strength })} />
      <details>
        <summary className={styles.summary}>{text("rhythm.seasons")}</summary>
        <Checkbox
          label={text("rhythm.terms")}
          checked={rhythm.inSchoolTerms === true}
          onChange={(_, { checked }) => onChange(checked === true ? { ...rhythm, inSchoolTerms: true } : allYear)}
        />
        <SeasonField {...{ which: "during", rhythm, observances, text, onChange }} />
        <SeasonField {...{ which: "notDuring", rhythm, observances, text, onChange }} />
      </details>
      <SharingFields owned={rhythm} text={text} onChange={onChange} />
    </>
  );
};

interface SeasonFieldProps extends Omit<RhythmFormProps, "locale"> {
  readonly which: "during" | "notDuring";
}

const SeasonField = ({ which, rhythm, observances, text, onChange }: SeasonFieldProps) => {
  const { [which]: chosen = "", ...rest } = rhythm;
  return (
    <ChoiceField
      label={text(`rhythm.${which}`)}
      value={chosen}
      options={[["", text("rhythm.always")], ...observances.map(({ id, name }) => [id, name] as const)]}
      onChange={(id) => onChange(id === "" ? rest : { ...rest, [which]: id })}
    />
  );
};
