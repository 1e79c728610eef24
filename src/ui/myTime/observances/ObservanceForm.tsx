import { useCallback } from "react";
import { NO_CALENDARS } from "../../../domain/calendars/noCalendars";
import type { Effect } from "../../../domain/calendars/observance";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { KeptObservance } from "../../../domain/people/myTime/privateTime";
import type { Owned } from "../../../domain/people/myTime/myTime";
import { communityName } from "../../format/region";
import { ChoiceField } from "../fields/ChoiceField";
import { EffectFields } from "./EffectFields";
import { followsSky } from "../fields/moments";
import { NoSunField } from "../fields/NoSunField";
import { ObservanceDates } from "./ObservanceDates";
import { SharingFields } from "../fields/SharingFields";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";

const SHIFTS = ["-2", "-1", "0", "1", "2"] as const;
const SHIFT_DAYS = { "-2": -2, "-1": -1, "0": 0, "1": 1, "2": 2 } as const;

const NO_NAMES = {};

export interface ObservanceFormProps {
  readonly kept: KeptObservance & Owned;
  readonly name: string;
  readonly onChange: (kept: KeptObservance & Owned) => void;
}

/** How one observance is kept: whose dates, what it asks of the days, and what of it the partner may know. */
export const ObservanceForm = ({ kept, name, onChange }: ObservanceFormProps) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const styles = useFormStyles();
  const open = useCallback(
    () => world.open({ regions: [], observances: [kept.id], needsSky: false }),
    [world, kept.id],
  );
  const facts = orElse<WorldCalendars>(useFetched(open), NO_CALENDARS).observance(kept.id);
  const communities = orElse<Readonly<Record<string, string>>>(useFetched(world.communities), NO_NAMES);
  const { community = "", ...usualDates } = kept;
  const { effects: _, ...asUsual } = kept;
  const effects = kept.effects ?? facts?.usual ?? [];
  const shift = SHIFTS.find((one) => SHIFT_DAYS[one] === (kept.dayShift ?? 0)) ?? "0";
  return (
    <>
      <p className={styles.legend}>
        <bdi>{name}</bdi>
      </p>
      {facts && facts.communities.length > 0 && (
        <ChoiceField
          label={text("observance.community")}
          value={community}
          options={[
            ["", text("observance.usualCommunity")],
            ...facts.communities.map((one) => [one, communityName(one, locale, communities)] as const),
          ]}
          onChange={(chosen) => onChange(chosen === "" ? usualDates : { ...kept, community: chosen })}
        />
      )}
      <ChoiceField
        label={text("observance.shift")}
        value={shift}
        options={SHIFTS.map((one) => [one, text(`observance.shift.${one}`)])}
        onChange={(one) => onChange({ ...kept, dayShift: SHIFT_DAYS[one] })}
      />
      <ObservanceDates facts={facts} choice={kept} />
      {facts && (
        <EffectFields
          effects={effects}
          usual={facts.usual}
          onChange={(next) => onChange(isSame(next, facts.usual) ? asUsual : { ...kept, effects: next })}
        />
      )}
      {effects.some(isBySky) && <NoSunField noSun={kept.noSun} onChange={(noSun) => onChange({ ...kept, noSun })} />}
      <SharingFields owned={kept} onChange={onChange} />
    </>
  );
};

const isBySky = (effect: Effect): boolean =>
  effect.kind === "part" ? followsSky(effect.from) || followsSky(effect.to) : effect.kind === "block";

const isSame = (a: readonly Effect[], b: readonly Effect[]): boolean => JSON.stringify(a) === JSON.stringify(b);
