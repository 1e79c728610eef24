import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import type { LocalDate, Weekday } from "../../../domain/time/zoneData";
import { useFormat, useText } from "../../context";
import { Fold, Quiet } from "../../controls/layout";
import { WEEK, formatWeekday } from "../../format/week";
import { ChoiceField, StrengthField } from "../fields/ChoiceField";
import { FieldGroup } from "../fields/fieldLayout";
import { Exactly, MomentField } from "../fields/MomentField";
import { SkyExample } from "../fields/SkyExample";
import { SunPlaces } from "../places/SunPlaces";
import type { SectionProps } from "../useMyTime";
import { isPatternBySky } from "../../../domain/people/myTime/sunPlaces";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../../domain/time/localDate";
import { SharingFields } from "../fields/SharingFields";
import type { OwnPattern } from "./templates";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap" },
});

interface RhythmFormProps extends SectionProps {
  readonly rhythm: OwnPattern;
  readonly observances: readonly ListedObservance[];
  readonly onChange: (rhythm: OwnPattern) => void;
}

/** One rhythm: when it is, how much it matters, and what of it the partner may know. */
export const RhythmForm = ({ declaring, rhythm, observances, onChange }: RhythmFormProps) => {
  const text = useText();
  const { zones, zone, clock } = useFormat();
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
      {isPatternBySky(rhythm) && (
        <>
          <SkyExample
            declaring={declaring}
            from={rhythm.from}
            to={rhythm.to}
            toDayOffset={rhythm.toDayOffset}
            date={nextDay(rhythm.days, zones.readAt(zone, clock.now()).date)}
          />
          <SunPlaces declaring={declaring} />
          <Exactly
            from={rhythm.from}
            to={rhythm.to}
            noSun={rhythm.noSun}
            onChange={set}
            onNoSun={(noSun) => set({ noSun })}
          />
        </>
      )}
      <StrengthField strength={rhythm.strength} onChange={(strength) => set({ strength })} />
      <Checkbox
        label={text("rhythm.terms")}
        checked={rhythm.inSchoolTerms === true}
        onChange={(_, { checked }) => onChange(checked === true ? { ...rhythm, inSchoolTerms: true } : allYear)}
      />
      {rhythm.inSchoolTerms === true && declaring.myTime.schoolTerms.length === 0 && (
        <Quiet>{text("rhythm.noTerm")}</Quiet>
      )}
      <Fold title={text("rhythm.seasons")}>
        <SeasonField which="during" rhythm={rhythm} observances={observances} onChange={onChange} />
        <SeasonField which="notDuring" rhythm={rhythm} observances={observances} onChange={onChange} />
      </Fold>
      <SharingFields owned={rhythm} onChange={onChange} />
    </>
  );
};

/** The first of these weekdays from `today` on. */
const nextDay = (days: readonly Weekday[], today: LocalDate): LocalDate | undefined =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => dayNumberOf(today) + ahead)
    .filter((number) => days.includes(weekdayOfDay(number)))
    .map(dateOfDay)[0];

interface SeasonFieldProps extends Omit<RhythmFormProps, "declaring"> {
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

interface DaysFieldProps {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}

/** Some days of the week. */
const DaysField = ({ label, days, onChange }: DaysFieldProps) => {
  const { locale } = useFormat();
  return (
    <FieldGroup legend={label}>
      <div className={useStyles().days}>
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            label={formatWeekday(day, locale, "short")}
            aria-label={formatWeekday(day, locale)}
            checked={days.includes(day)}
            onChange={(_, { checked }) =>
              onChange(WEEK.filter((one) => (one === day ? checked === true : days.includes(one))))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
};
