import type { Moment, SkyMoment, WhenNoSun } from "../../../domain/calendars/moment";
import { useText } from "../../context";
import { ChoiceField } from "./ChoiceField";
import { FieldRow } from "./fieldLayout";
import { momentKindOf, METHODS, MOMENT_KINDS, momentOf, PRAYERS } from "./moments";
import { NumberField } from "./NumberField";
import { TimeField } from "./TimeField";

interface MomentFieldProps {
  readonly which: "from" | "to";
  readonly moment: Moment;
  readonly onChange: (moment: Moment) => void;
}

/** When something begins or ends: at a clock time, or by the sun or a prayer. */
export const MomentField = ({ which, moment, onChange }: MomentFieldProps) => {
  const text = useText();
  const kind = momentKindOf(moment);
  return (
    <FieldRow>
      <ChoiceField
        label={text("moment.kind", { which })}
        value={kind}
        options={MOMENT_KINDS.map((one) => [one, text(`moment.${one}`)])}
        onChange={(chosen) => onChange(momentOf(chosen))}
      />
      {moment.at === "clock" ? (
        <TimeField
          label={text("moment.time", { which })}
          minutes={moment.minutes}
          onChange={(minutes) => onChange({ at: "clock", minutes })}
        />
      ) : (
        <SkyFields moment={moment} onChange={onChange} />
      )}
    </FieldRow>
  );
};

interface SkyFieldsProps {
  readonly moment: SkyMoment;
  readonly onChange: (moment: Moment) => void;
}

const SkyFields = ({ moment, onChange }: SkyFieldsProps) => {
  const text = useText();
  if (moment.at === "sun-angle") {
    return (
      <NumberField
        label={text("moment.degrees")}
        value={moment.degreesBelow}
        least={0}
        most={20}
        step={0.5}
        onChange={(degreesBelow) => onChange({ ...moment, degreesBelow: degreesBelow ?? 8.5 })}
      />
    );
  }
  return (
    <>
      {moment.at === "prayer" && <PrayerFields moment={moment} onChange={onChange} />}
      <NumberField
        label={text("moment.shift")}
        hint={text("moment.shiftHint")}
        value={moment.plusMinutes}
        least={-240}
        most={240}
        step={1}
        onChange={(plusMinutes) => onChange({ ...moment, plusMinutes: plusMinutes ?? 0 })}
      />
    </>
  );
};

interface PrayerFieldsProps {
  readonly moment: Extract<SkyMoment, { readonly at: "prayer" }>;
  readonly onChange: (moment: Moment) => void;
}

const PrayerFields = ({ moment, onChange }: PrayerFieldsProps) => {
  const text = useText();
  return (
    <>
      <ChoiceField
        label={text("moment.which")}
        value={moment.prayer}
        options={PRAYERS.map((prayer) => [prayer, text(`prayer.${prayer}`)])}
        onChange={(prayer) => onChange({ ...moment, prayer })}
      />
      <ChoiceField
        label={text("moment.method")}
        value={moment.method}
        options={METHODS.map((method) => [method, text(`method.${method}`)])}
        onChange={(method) => onChange({ ...moment, method })}
      />
      {moment.prayer === "asr" && (
        <ChoiceField
          label={text("moment.madhab")}
          value={moment.madhab ?? "shafi"}
          options={[
            ["shafi", text("moment.shafi")],
            ["hanafi", text("moment.hanafi")],
          ]}
          onChange={(madhab) => onChange({ ...moment, madhab })}
        />
      )}
    </>
  );
};

interface NoSunFieldProps {
  readonly noSun: WhenNoSun | undefined;
  readonly onChange: (noSun: WhenNoSun) => void;
}

/** What counts on a day on which the sun does not rise or set: chosen by its owner, never guessed (E5). */
export const NoSunField = ({ noSun = { use: "ask" }, onChange }: NoSunFieldProps) => {
  const text = useText();
  return (
    <FieldRow>
      <ChoiceField
        label={text("moment.noSun")}
        value={noSun.use}
        options={NO_SUN_USES.map((use) => [use, text(`moment.noSun.${use}`)])}
        onChange={(use) => onChange(use === "clock" ? { use, minutes: 1080 } : { use })}
      />
      {noSun.use === "clock" && (
        <TimeField
          label={text("moment.noSunTime")}
          minutes={noSun.minutes}
          onChange={(minutes) => onChange({ use: "clock", minutes })}
        />
      )}
    </FieldRow>
  );
};

const NO_SUN_USES: readonly WhenNoSun["use"][] = ["ask", "clock", "nearest-latitude-60"];
