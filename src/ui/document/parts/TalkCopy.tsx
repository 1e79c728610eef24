import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import type { Plan } from "../../../domain/document/plan";
import { useFormat, useGuides } from "../../context";
import { CopyText } from "../../controls/CopyText";
import { Fold, Quiet, Stack } from "../../controls/layout";
import { TextLink } from "../../controls/TextLink";
import { formatFullDate } from "../../format/calendar";
import type { Format } from "../../services";
import { statusWords } from "../factWords";

/** Lines of one's own plan for a talk outside of the pair (S67): chosen one by one, seen as they are, and copied. The app sends nothing. */
export const TalkCopy = ({ plan }: { readonly plan: Plan }) => {
  const format = useFormat();
  const { text } = format;
  const { languages } = useGuides();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const lines = ownLines(plan, format);
  if (lines.length === 0) return null;
  const copied = lines.filter(({ entry }) => chosen.has(entry.id)).map(({ words }) => words);
  const choose = (id: string, isOn: boolean): void =>
    setChosen((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <Fold title={text("talk.title")} isKept>
      <Stack gap="s">
        <Quiet>{text("talk.own")}</Quiet>
        <Stack gap="xs" role="group" aria-label={text("talk.which")}>
          {lines.map(({ entry, words }) => (
            <Checkbox
              key={entry.id}
              label={words}
              checked={chosen.has(entry.id)}
              onChange={(_, { checked }) => choose(entry.id, checked === true)}
            />
          ))}
        </Stack>
        {copied.length > 0 && (
          <CopyText
            label={text("talk.preview")}
            words={copied.join("\n")}
            press={text("talk.copy")}
            rows={Math.min(8, copied.length + 1)}
            main
          />
        )}
        <TextLink href={`managers.${languages.screens}.html`} target="_blank" rel="noopener">
          {text("talk.managers")}
        </TextLink>
      </Stack>
    </Fold>
  );
};

interface Line {
  readonly entry: Entry;
  readonly words: string;
}

/** Words move outward by their author only (P6), so another person's are no lines. */
const ownLines = ({ goals, success }: Plan, format: Format): readonly Line[] => {
  const { text, me, locale } = format;
  const lines = [
    ...goals.flatMap(({ entry, status, steps }): readonly Line[] => [
      { entry, words: text("talk.goal", { words: entry.text, status: statusWords(status, "goal", format) }) },
      ...steps.map((step) => ({
        entry: step.entry,
        words: text("talk.step", {
          words: step.entry.text,
          date: formatFullDate(step.entry.content.milestone.due, locale),
          status: statusWords(step.status, "milestone", format),
        }),
      })),
    ]),
    ...success.flatMap(({ entry }): readonly Line[] =>
      entry ? [{ entry, words: text("talk.success", { words: entry.text }) }] : [],
    ),
  ];
  return lines.filter(({ entry }) => entry.author === me.id);
};
