import { useCallback } from "react";
import { NO_CALENDARS } from "../../../domain/calendars/noCalendars";
import type {
  Effect,
  ObservanceChoice,
  ObservanceDays,
  ObservanceFacts,
  ObservanceId,
} from "../../../domain/calendars/observance";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import { useFormat, useOwnThings } from "../../context";
import { Body, Fold, Label, List, Quiet } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { formatDate, formatDates } from "../../format/calendar";
import { communityName } from "../../format/region";
import { ChoiceField } from "../fields/ChoiceField";
import { NoSunField } from "../fields/MomentField";
import { followsSky } from "../fields/moments";
import { SharingFields } from "../fields/SharingFields";
import { useYears } from "../useMyTime";
import { EffectFields } from "./EffectFields";

export type OwnObservance = MyTime["observances"][number];

/** What the world knows of these observances; nothing until it was fetched. */
export const useCalendarsOf = (ids: readonly ObservanceId[]): WorldCalendars => {
  const { world } = useOwnThings();
  // One string, because a list is a new one at every drawing.
  const joined = ids.join(" ");
  const open = useCallback(
    () => world.open({ regions: [], observances: joined === "" ? [] : joined.split(" "), needsSky: false }),
    [world, joined],
  );
  return orElse<WorldCalendars>(useFetched(open), NO_CALENDARS);
};

const SHIFTS = ["-2", "-1", "0", "1", "2"] as const;
const SHIFT_DAYS = { "-2": -2, "-1": -1, "0": 0, "1": 1, "2": 2 } as const;

const NO_NAMES = {};

interface ObservanceFormProps {
  readonly kept: OwnObservance;
  readonly name: string;
  readonly onChange: (kept: OwnObservance) => void;
}

/** How one observance is kept: whose dates, what it asks of the days, and what of it the partner may know. */
export const ObservanceForm = ({ kept, name, onChange }: ObservanceFormProps) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const facts = useCalendarsOf([kept.id]).observance(kept.id);
  const communities = orElse<Readonly<Record<string, string>>>(useFetched(world.communities), NO_NAMES);
  const { community = "", ...usualDates } = kept;
  const { effects: _, ...asUsual } = kept;
  const effects = kept.effects ?? facts?.usual ?? [];
  const shift = SHIFTS.find((one) => SHIFT_DAYS[one] === (kept.dayShift ?? 0)) ?? "0";
  return (
    <>
      <Label as="p">
        <bdi>{name}</bdi>
      </Label>
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

interface ObservanceDatesProps {
  /** Undefined while it is fetched, and for an observance that this version does not know. */
  readonly facts: ObservanceFacts | undefined;
  readonly choice: ObservanceChoice;
}

/** When an observance is, this year and the next, how sure each date is, and where it was read (P9). */
export const ObservanceDates = ({ facts, choice }: ObservanceDatesProps) => {
  const { text, locale } = useFormat();
  const { year, next } = useYears();
  if (!facts) return null;
  const times = facts.between(`${year}-01-01`, `${next}-12-31`, choice);
  return (
    <Fold title={text("observance.dates")}>
      {times.length === 0 && <Quiet>{text("observance.noDates")}</Quiet>}
      <List gap="xs">
        {times.map((time) => (
          <li key={time.start}>
            <Body>{datesOf(time, locale)}</Body>
            <Quiet>
              {time.beginsPreviousSunset && text("observance.evening")}{" "}
              {text("observance.certainty", { certainty: certaintyWord(time) })}{" "}
              {text("observance.source", { source: time.source })}
            </Quiet>
          </li>
        ))}
      </List>
    </Fold>
  );
};

const datesOf = ({ start, days }: ObservanceDays, locale: string): string =>
  days === 1 ? formatDate(start, locale) : formatDates(start, dateOfDay(dayNumberOf(start) + days - 1), locale);

/** Message branches have no hyphens. */
const certaintyWord = ({ certainty }: ObservanceDays): string =>
  certainty === "depends-on-sighting" ? "sighting" : certainty;
