import { Checkbox } from "@fluentui/react-components";
import type { Effect } from "../../../domain/calendars/observance";
import type { Strength } from "../../../domain/calendars/strength";
import { useFormat, useText } from "../../context";
import { Stack } from "../../controls/layout";
import { ChoiceField, STRENGTHS } from "../fields/ChoiceField";
import { FieldGroup } from "../fields/fieldLayout";
import { momentWords } from "../fields/moments";
import { NumberField } from "../fields/NumberField";

interface EffectFieldsProps {
  /** What counts now. */
  readonly effects: readonly Effect[];
  /** What people who keep it usually want: only the lines to choose from. */
  readonly usual: readonly Effect[];
  readonly onChange: (effects: readonly Effect[]) => void;
}

/** What an observance asks of its days, line by line, in plain words. */
export const EffectFields = ({ effects, usual, onChange }: EffectFieldsProps) => {
  const text = useText();
  const lines = linesOf(usual, effects);
  const setLine = (index: number, effect: Effect | undefined): void =>
    onChange(lines.map((line, i) => (i === index ? effect : line.now)).filter((one) => one !== undefined));
  return (
    <FieldGroup legend={text("observance.effects")}>
      <Stack gap="s">
        {lines.map(({ template, now }, index) => (
          <EffectLine
            key={lineKey(template)}
            template={template}
            now={now}
            onChange={(effect) => setLine(index, effect)}
          />
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
  const label =
    template.kind === "block"
      ? text("observance.block")
      : text(template.onEve === true ? "observance.eve" : "observance.part", {
          from: momentWords(template.from, text, locale),
          to: momentWords(template.to, text, locale),
        });
  const strength: Strength | "" = now && "strength" in now ? now.strength : "";
  return (
    <ChoiceField<Strength | "">
      label={label}
      value={strength}
      options={[["", text("observance.notForMe")], ...STRENGTHS.map((one) => [one, text(`strength.${one}`)] as const)]}
      onChange={(chosen) => onChange(chosen === "" ? undefined : { ...template, strength: chosen })}
    />
  );
};
