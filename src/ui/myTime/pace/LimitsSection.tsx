import type { OwnPace } from "../../../domain/people/myTime/privateTime";
import { useFormat } from "../../context";
import { ChoiceField } from "../fields/ChoiceField";
import { FieldGroup, FieldRow } from "../fields/fieldLayout";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { LIMIT_NAMES, LIMITS, limitValue } from "./pace";

const NOTHING = "";

/** How close together, how soon and how late one wants to meet. Each choice is kept at once. */
export const LimitsSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const { text, locale } = useFormat();
  const hints: Partial<Record<keyof OwnPace, string>> = {
    lateHoursAMonth: text(myTime.work.length === 0 ? "pace.lateNoWeek" : "pace.lateHint"),
    softDays: text("pace.softHint"),
  };
  const set = (name: keyof OwnPace, chosen: string): void =>
    change((now) => {
      const { pace: before, ...rest } = now;
      const { [name]: _, ...others } = before ?? {};
      const pace: OwnPace = chosen === NOTHING ? others : { ...others, [name]: Number(chosen) };
      return Object.keys(pace).length === 0 ? rest : { ...rest, pace };
    });
  return (
    <MyTimeSection title={text("pace.title")} intro={text("pace.note")}>
      <FieldGroup disabled={!editable}>
        <FieldRow>
          {LIMIT_NAMES.map((name) => {
            const { label, values, nothing } = LIMITS[name];
            const value = myTime.pace?.[name];
            // A value of another version or of the command line is a choice as well.
            const all = [...new Set([...values, ...(value === undefined ? [] : [value])])].sort((a, b) => a - b);
            return (
              <ChoiceField
                key={name}
                label={text(label)}
                hint={hints[name]}
                value={value === undefined ? NOTHING : String(value)}
                options={[
                  [NOTHING, text(nothing)],
                  ...all.map((one) => [String(one), limitValue(name, one, { text, locale })] as const),
                ]}
                onChange={(chosen) => set(name, chosen)}
              />
            );
          })}
        </FieldRow>
      </FieldGroup>
    </MyTimeSection>
  );
};
