import { Checkbox } from "@fluentui/react-components";
import { USUAL_NIGHT } from "../../../domain/people/myTime/availability";
import type { PartProps } from "../partProps";
import { MyTimeSection } from "../MyTimeSection";
import { TimeField } from "../fields/TimeField";
import { useFormStyles } from "../fields/useFormStyles";
import { useText } from "../../context";

/** The hours of the night, in which nobody is offered a meeting. */
export const NightSection = ({ declaring }: PartProps) => {
  const text = useText();
  const styles = useFormStyles();
  const { myTime, change, editable } = declaring;
  const night = myTime.night === undefined ? USUAL_NIGHT : myTime.night;
  return (
    <MyTimeSection title={text("night.title")} intro={text("night.intro")}>
      <fieldset className={styles.group} disabled={!editable}>
        {night && (
          <div className={styles.row}>
            <TimeField
              label={text("field.from")}
              minutes={night.fromMinutes}
              onChange={(fromMinutes) => change((now) => ({ ...now, night: { ...night, fromMinutes } }))}
            />
            <TimeField
              label={text("field.to")}
              minutes={night.toMinutes}
              onChange={(toMinutes) => change((now) => ({ ...now, night: { ...night, toMinutes } }))}
            />
          </div>
        )}
        <Checkbox
          label={text("night.open")}
          checked={night === null}
          onChange={(_, { checked }) => change((now) => ({ ...now, night: checked === true ? null : USUAL_NIGHT }))}
        />
      </fieldset>
    </MyTimeSection>
  );
};
