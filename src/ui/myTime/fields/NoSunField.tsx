import type { WhenNoSun } from "../../../domain/calendars/moment";
import { ChoiceField } from "./ChoiceField";
import { TimeField } from "./TimeField";
import { useFormStyles } from "./useFormStyles";
import { useText } from "../../context";

const USES: readonly WhenNoSun["use"][] = ["ask", "clock", "nearest-latitude-60"];

export interface NoSunFieldProps {
  readonly noSun: WhenNoSun | undefined;
  readonly onChange: (noSun: WhenNoSun) => void;
}

/** What counts on a day on which the sun does not rise or set. Nobody guesses it (E5). */
export const NoSunField = ({ noSun = { use: "ask" }, onChange }: NoSunFieldProps) => {
  const text = useText();
  const styles = useFormStyles();
  return (
    <div className={styles.row}>
      <ChoiceField
        label={text("moment.noSun")}
        value={noSun.use}
        options={USES.map((use) => [use, text(`moment.noSun.${use}`)])}
        onChange={(use) => onChange(use === "clock" ? { use, minutes: 1080 } : { use })}
      />
      {noSun.use === "clock" && (
        <TimeField
          label={text("moment.noSunTime")}
          minutes={noSun.minutes}
          onChange={(minutes) => onChange({ use: "clock", minutes })}
        />
      )}
    </div>
  );
};
