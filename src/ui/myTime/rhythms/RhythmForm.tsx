import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import { useText } from "../../context";
import { Fold } from "../../controls/layout";
import { ChoiceField, StrengthField } from "../fields/ChoiceField";
import { DaysField } from "../fields/DaysField";
import { MomentField, NoSunField } from "../fields/MomentField";
import { followsSky } from "../fields/moments";
import { SharingFields } from "../fields/SharingFields";
import type { OwnPattern } from "./templates";

interface RhythmFormProps {
  readonly rhythm: OwnPattern;
  readonly observances: readonly ListedObservance[];
  readonly onChange: (rhythm: OwnPattern) => void;
}

/** One rhythm: when it is, how much it matters, and what of it the partner may know. */
export const RhythmForm = ({ rhythm, observances, onChange }: RhythmFormProps) => {
  const text = useText();
  const set = (changed: Partial<OwnPattern>): void => onChange({ ...rhythm, ...changed });
  const { toDayOffset: _, ...onOneDay } = rhythm;
  const { inSchoolTerms: __, ...allYear } = rhythm;
  return (
    <>
      <Field label={text("field.label")} hint={text("field.labelHint")}>
        <Input value={rhythm.label} dir="auto" maxLength={100} onChange={(_, { value }) => set({ label: value })} />
      </Field>
      <DaysField label={text("field.days")} days={rhythm.days} onChange={(days) => set({ days })} />
      <MomentField which="from" moment={rhythm.from} onChange={(from) => set({ from })} />
      <MomentField which="to" moment={rhythm.to} onChange={(to) => set({ to })} />
      <Checkbox
        label={text("rhythm.nextDay")}
        checked={rhythm.toDayOffset === 1}
        onChange={(_, { checked }) => onChange(checked === true ? { ...rhythm, toDayOffset: 1 } : onOneDay)}
      />
      {(followsSky(rhythm.from) || followsSky(rhythm.to)) && (
        <NoSunField noSun={rhythm.noSun} onChange={(noSun) => set({ noSun })} />
      )}
      <StrengthField strength={rhythm.strength} onChange={(strength) => set({ strength })} />
      <Fold title={text("rhythm.seasons")}>
        <Checkbox
          label={text("rhythm.terms")}
          checked={rhythm.inSchoolTerms === true}
          onChange={(_, { checked }) => onChange(checked === true ? { ...rhythm, inSchoolTerms: true } : allYear)}
        />
        <SeasonField which="during" rhythm={rhythm} observances={observances} onChange={onChange} />
        <SeasonField which="notDuring" rhythm={rhythm} observances={observances} onChange={onChange} />
      </Fold>
      <SharingFields owned={rhythm} onChange={onChange} />
    </>
  );
};

interface SeasonFieldProps extends RhythmFormProps {
  readonly which: "during" | "notDuring";
}

const SeasonField = ({ which, rhythm, observances, onChange }: SeasonFieldProps) => {
  const text = useText();
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
