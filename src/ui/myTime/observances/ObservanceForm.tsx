import { Checkbox } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type {
  Effect,
  ObservanceChoice,
  ObservanceDays,
  ObservanceFacts,
  ObservanceId,
  Strength,
} from "../../../domain/calendars/observance";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import type { Text } from "../../../locales/text";
import { useFormat, useOwnThings, useText } from "../../context";
import { Body, Fold, Label, List, Quiet, Stack } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { formatFullDate, formatDates } from "../../format/calendar";
import { lengthWords } from "../../format/length";
import { communityName } from "../../format/region";
import { joinSentences } from "../../format/sentences";
import { ChoiceField, STRENGTHS } from "../fields/ChoiceField";
import { FieldGroup } from "../fields/fieldLayout";
import { NoSunField } from "../fields/MomentField";
import { momentWords } from "../fields/moments";
import { isObservanceBySky } from "../../../domain/people/myTime/sunPlaces";
import { SkyExample } from "../fields/SkyExample";
import { SunPlaces } from "../places/SunPlaces";
import type { LocalDate } from "../../../domain/time/zoneData";
import { NumberField } from "../fields/NumberField";
import { lacksWord, SharingFields } from "../fields/SharingFields";
import { useYears, type SectionProps } from "../useMyTime";

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

interface ObservanceFormProps extends SectionProps {
  readonly kept: OwnObservance;
  readonly name: string;
  readonly onChange: (kept: OwnObservance) => void;
}

/**
 * How one observance is kept. In view stand when it is next, what it means and who sees that; every question, for whoever
 * keeps it otherwise, is a press away.
 */
export const ObservanceForm = ({ declaring, kept, name, onChange }: ObservanceFormProps) => {
  const { text, locale } = useFormat();
  const { today, year, next } = useYears();
  const calendars = useCalendarsOf([kept.id]);
  const facts = calendars.observance(kept.id);
  const [coming] = facts?.between(today, `${next}-12-31`, kept) ?? [];
  const { effects: _, ...asUsual } = kept;
  const effects = kept.effects ?? facts?.usual ?? [];
  const isBySky = isObservanceBySky(kept, calendars, { from: `${year}-01-01`, to: `${next}-12-31` });
  return (
    <>
      <Stack gap="xs">
        <Label as="p">
          <bdi>{name}</bdi>
        </Label>
        {coming && (
          <>
            <Body>{text("observance.next", { dates: datesOf(coming, locale) })}</Body>
            <Quiet>
              {joinSentences(
                coming.beginsPreviousSunset && text("observance.evening"),
                text("observance.certainty", { certainty: certaintyWord(coming) }),
              )}
            </Quiet>
          </>
        )}
      </Stack>
      {facts && (
        <Stack gap="xs">
          <Label as="p">{text("observance.effects")}</Label>
          <EffectLines effects={effects} />
          <Quiet>{text("share.short", { level: kept.sharing, word: kept.word ?? "" })}</Quiet>
        </Stack>
      )}
      {isBySky && <SunPlaces declaring={declaring} />}
      {facts && (
        <Fold title={text("observance.change")}>
          <Stack>
            <EffectFields
              declaring={declaring}
              date={coming?.start}
              effects={effects}
              usual={facts.usual}
              onChange={(next) => onChange(isSame(next, facts.usual) ? asUsual : { ...kept, effects: next })}
            />
            {isBySky && (
              <Fold title={text("moment.exactly")}>
                <NoSunField noSun={kept.noSun} onChange={(noSun) => onChange({ ...kept, noSun })} />
              </Fold>
            )}
          </Stack>
        </Fold>
      )}
      <ObservanceDates facts={facts} choice={kept}>
        <WhoseDates facts={facts} kept={kept} onChange={onChange} />
      </ObservanceDates>
      {/* A word that is missing does not hide. */}
      <Fold title={text("share.title")} isOpenFirst={lacksWord(kept)}>
        <SharingFields owned={kept} onChange={onChange} />
      </Fold>
    </>
  );
};

interface WhoseDatesProps extends Pick<ObservanceFormProps, "kept" | "onChange"> {
  readonly facts: ObservanceFacts | undefined;
}

/** Communities that keep it on other days. */
const WhoseDates = ({ facts, kept, onChange }: WhoseDatesProps) => {
  const { text, locale } = useFormat();
  const { world } = useOwnThings();
  const communities = orElse<Readonly<Record<string, string>>>(useFetched(world.communities), NO_NAMES);
  const { community = "", ...usualDates } = kept;
  const shift = SHIFTS.find((one) => SHIFT_DAYS[one] === (kept.dayShift ?? 0)) ?? "0";
  return (
    <>
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
    </>
  );
};

const isSame = (a: readonly Effect[], b: readonly Effect[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True for what changes somebody's times. */
export const isFelt = (effect: Effect): boolean =>
  effect.kind === "shorter-day" || ("strength" in effect && effect.strength !== "fine");

/** What an observance asks of its days, in words. */
const EffectLines = ({ effects }: { readonly effects: readonly Effect[] }) => {
  const { text, locale } = useFormat();
  const lines = effects.filter((effect) => isFelt(effect) || effect.kind === "fresh-start");
  if (lines.length === 0) return <Body>{text("observance.notForMe")}</Body>;
  return (
    <List gap="xs">
      {lines.map((effect) => (
        <li key={lineKey(effect)}>{effectWords(effect, text, locale)}</li>
      ))}
    </List>
  );
};

const effectWords = (effect: Effect, text: Text, locale: string): string => {
  if (effect.kind === "fresh-start") return text("observance.fresh-start");
  if (effect.kind === "shorter-day")
    return text("observance.shorterBy", { length: lengthWords(effect.minutesLess, text) });
  const strength = text(`strength.${effect.strength}`);
  return text("observance.line", { what: whatWords(effect, text, locale), strength });
};

/** The time that is meant. */
const whatWords = (effect: Extract<Effect, { kind: "block" | "part" }>, text: Text, locale: string): string =>
  effect.kind === "block"
    ? text("observance.block")
    : text(effect.onEve === true ? "observance.eve" : "observance.part", {
        from: momentWords(effect.from, text, locale),
        to: momentWords(effect.to, text, locale),
      });

interface EffectFieldsProps extends SectionProps {
  /** The day on which it is next. */
  readonly date: LocalDate | undefined;
  /** What counts now. */
  readonly effects: readonly Effect[];
  /** What people who keep it usually want: only the lines to choose from. */
  readonly usual: readonly Effect[];
  readonly onChange: (effects: readonly Effect[]) => void;
}

/** What an observance asks of its days, line by line, in plain words. */
const EffectFields = ({ declaring, date, effects, usual, onChange }: EffectFieldsProps) => {
  const text = useText();
  const lines = linesOf(usual, effects);
  const setLine = (index: number, effect: Effect | undefined): void =>
    onChange(lines.map((line, i) => (i === index ? effect : line.now)).filter((one) => one !== undefined));
  return (
    <FieldGroup legend={text("observance.effects")}>
      <Stack gap="s">
        {lines.map(({ template, now }, index) => (
          <Stack gap="xs" key={lineKey(template)}>
            <EffectLine template={template} now={now} onChange={(effect) => setLine(index, effect)} />
            {template.kind === "part" && (
              <SkyExample
                declaring={declaring}
                from={template.from}
                to={template.to}
                date={template.onEve === true && date !== undefined ? dateOfDay(dayNumberOf(date) - 1) : date}
                toDayOffset={undefined}
              />
            )}
          </Stack>
        ))}
      </Stack>
    </FieldGroup>
  );
};

interface Line {
  readonly template: Effect;
  /** Undefined: it does not matter for this person. */
  readonly now: Effect | undefined;
}

/** A line for the whole time in any case, for each usual effect, and for what the person has besides. */
const linesOf = (usual: readonly Effect[], effects: readonly Effect[]): readonly Line[] => {
  const templates = new Map([WHOLE_TIME, ...usual, ...effects].map((effect) => [lineKey(effect), effect]));
  return [...templates].map(([key, template]) => ({ template, now: effects.find((one) => lineKey(one) === key) }));
};

const WHOLE_TIME: Effect = { kind: "block", strength: "never" };

const lineKey = (effect: Effect): string =>
  effect.kind === "part" ? JSON.stringify([effect.from, effect.to]) : effect.kind;

const HEAVIER = STRENGTHS.filter((strength) => strength !== "fine");

interface EffectLineProps extends Line {
  readonly onChange: (effect: Effect | undefined) => void;
}

const EffectLine = ({ template, now, onChange }: EffectLineProps) => {
  const { text, locale } = useFormat();
  if (template.kind === "fresh-start") {
    return (
      <Checkbox
        label={text("observance.fresh-start")}
        checked={now !== undefined}
        onChange={(_, { checked }) => onChange(checked === true ? template : undefined)}
      />
    );
  }
  if (template.kind === "shorter-day") {
    return (
      <NumberField
        label={text("observance.shorter")}
        value={now?.kind === "shorter-day" ? now.minutesLess : undefined}
        least={1}
        most={720}
        step={1}
        onChange={(minutesLess) =>
          onChange(minutesLess === undefined ? undefined : { kind: "shorter-day", minutesLess })
        }
      />
    );
  }
  // "No matter" and "does not matter for me" are one and the same.
  const strength: Strength | "" = now && "strength" in now && now.strength !== "fine" ? now.strength : "";
  return (
    <ChoiceField<Strength | "">
      label={whatWords(template, text, locale)}
      value={strength}
      options={[["", text("observance.notForMe")], ...HEAVIER.map((one) => [one, text(`strength.${one}`)] as const)]}
      onChange={(chosen) => onChange(chosen === "" ? undefined : { ...template, strength: chosen })}
    />
  );
};

interface ObservanceDatesProps {
  /** Undefined while it is fetched, and for an observance that this version does not know. */
  readonly facts: ObservanceFacts | undefined;
  readonly choice: ObservanceChoice;
  /** What changes these dates. */
  readonly children?: ReactNode;
}

/** When an observance is, this year and the next, how sure each date is, and where it was read (P9). */
export const ObservanceDates = ({ facts, choice, children }: ObservanceDatesProps) => {
  const { text, locale } = useFormat();
  const { year, next } = useYears();
  if (!facts) return null;
  const times = facts.between(`${year}-01-01`, `${next}-12-31`, choice);
  return (
    <Fold title={text("observance.dates")}>
      {children !== undefined && <Stack>{children}</Stack>}
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
  days === 1 ? formatFullDate(start, locale) : formatDates(start, dateOfDay(dayNumberOf(start) + days - 1), locale);

/** Message branches have no hyphens. */
const certaintyWord = ({ certainty }: ObservanceDays): string =>
  certainty === "depends-on-sighting" ? "sighting" : certainty;
