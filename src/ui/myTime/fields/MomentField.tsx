import type { Moment, SkyMoment, WhenNoSun } from "../../../domain/calendars/moment";
import { useState } from "react";
import { useText } from "../../context";
import { Fold, Stack } from "../../controls/layout";
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
      {moment.at === "clock" && (
        <TimeField
          label={text("moment.time", { which })}
          minutes={moment.minutes}
          onChange={(minutes) => onChange({ at: "clock", minutes })}
        />
      )}
      {moment.at === "prayer" && (
        <ChoiceField
          label={text("moment.which")}
          value={moment.prayer}
          options={PRAYERS.map((prayer) => [prayer, text(`prayer.${prayer}`)])}
          onChange={(prayer) => onChange({ ...moment, prayer })}
        />
      )}
    </FieldRow>
  );
};

interface SkyFieldsProps {
  readonly which: MomentFieldProps["which"];
  readonly moment: SkyMoment;
  readonly onChange: (moment: Moment) => void;
}

/** Degrees, minutes and tables: for those who know their own. */
const SkyFields = ({ which, moment, onChange }: SkyFieldsProps) => {
  const text = useText();
  if (moment.at === "sun-angle") {
    return (
      <NumberField
        label={text("moment.degrees", { which })}
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
      <ShiftFields
        which={which}
        minutes={moment.plusMinutes}
        onChange={(plusMinutes) => onChange({ ...moment, plusMinutes })}
      />
    </>
  );
};

interface ShiftFieldsProps {
  readonly which: MomentFieldProps["which"];
  /** Below zero: earlier. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

const SHIFT_SIDES = { before: -1, after: 1 } as const;

/** Minutes and a side: nobody has to write a sign, which stands elsewhere in every direction of writing. */
const ShiftFields = ({ which, minutes, onChange }: ShiftFieldsProps) => {
  const text = useText();
  const [isBefore, setBefore] = useState(minutes < 0);
  const move = (size: number, before: boolean): void => {
    setBefore(before);
    onChange(size * SHIFT_SIDES[before ? "before" : "after"]);
  };
  return (
    <FieldRow>
      <NumberField
        label={text("moment.shift", { which })}
        value={Math.abs(minutes)}
        least={0}
        most={240}
        step={1}
        onChange={(size) => move(size ?? 0, isBefore)}
      />
      <ChoiceField<"before" | "after">
        label={text("moment.side")}
        value={isBefore ? "before" : "after"}
        options={[
          ["before", text("moment.before")],
          ["after", text("moment.after")],
        ]}
        onChange={(side) => move(Math.abs(minutes), side === "before")}
      />
    </FieldRow>
  );
};

interface ExactlyProps {
  readonly from: Moment;
  readonly to: Moment;
  readonly onChange: (changed: { readonly from?: Moment; readonly to?: Moment }) => void;
  readonly noSun: WhenNoSun | undefined;
  readonly onNoSun: (noSun: WhenNoSun) => void;
}

/** Everything exact about two moments by the sky, one press away. */
export const Exactly = ({ from, to, onChange, noSun, onNoSun }: ExactlyProps) => {
  const text = useText();
  return (
    <Fold title={text("moment.exactly")}>
      <Stack gap="s">
        {from.at !== "clock" && <SkyFields which="from" moment={from} onChange={(next) => onChange({ from: next })} />}
        {to.at !== "clock" && <SkyFields which="to" moment={to} onChange={(next) => onChange({ to: next })} />}
        <NoSunField noSun={noSun} onChange={onNoSun} />
      </Stack>
    </Fold>
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
