import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import type { Pattern } from "../../../domain/people/myTime/privateTime";
import { PATTERN } from "../../../domain/people/myTime/readMyTime";
import type { Text } from "../../../locales/text";
import { formatWeekday } from "../../format/calendar";
import { formatList } from "../../format/list";
import { ItemsSection, type Items } from "../ItemsSection";
import { momentWords } from "../fields/momentWords";
import type { PartProps } from "../partProps";
import { RhythmForm } from "./RhythmForm";
import { lacksWord } from "../fields/SharingFields";
import { TEMPLATE_IDS, TEMPLATES, type OwnPattern, type TemplateId } from "./templates";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useLinks, useOwnThings } from "../../context";
import type { Format, LinksOut } from "../../services";

const useStyles = makeStyles({
  starts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: "0" },
});

/** What comes back every week. */
export const RhythmsSection = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { newPressId } = useLinks();
  const { world } = useOwnThings();
  const [styles, form] = [useStyles(), useFormStyles()];
  const observances = orElse<readonly ListedObservance[]>(useFetched(world.observances), []);
  return (
    <ItemsSection<OwnPattern, OwnPattern>
      title={text("rhythm.title")}
      intro={text("rhythm.intro")}
      editable={declaring.editable}
      list={listOf({ format, newPressId, declaring, styles, form, observances })}
    />
  );
};

/** In alphabetical order, so that no life stands before another; one's own words come last. */
const byName = (text: Text, locale: string): readonly TemplateId[] => [
  ...TEMPLATE_IDS.filter((id) => id !== "own").sort((a, b) =>
    text(`rhythm.${a}`).localeCompare(text(`rhythm.${b}`), locale),
  ),
  "own",
];

/** When it comes back, and how much it matters. */
export const rhythmWords = ({ days, from, to, strength }: Pattern, text: Text, locale: string): string => {
  const line = text("rhythm.line", {
    days: formatList(
      days.map((day) => formatWeekday(day, locale, "short")),
      locale,
    ),
    from: momentWords(from, text, locale),
    to: momentWords(to, text, locale),
  });
  return [line, text(`strength.${strength}`)].join(" · ");
};

interface ListParts extends PartProps, Pick<LinksOut, "newPressId"> {
  readonly format: Format;
  readonly styles: ReturnType<typeof useStyles>;
  readonly form: ReturnType<typeof useFormStyles>;
  readonly observances: readonly ListedObservance[];
}

const listOf = ({
  format,
  newPressId,
  declaring,
  styles,
  form,
  observances,
}: ListParts): Items<OwnPattern, OwnPattern> => {
  const { text, locale } = format;
  const started = (id: TemplateId): OwnPattern => ({
    ...TEMPLATES[id],
    key: newPressId(),
    label: text(`rhythm.${id}`),
    sharing: "ask",
  });
  return {
    box: "rhythms",
    items: declaring.myTime.patterns,
    idOf: ({ key }) => key,
    nameOf: ({ label }) => label,
    details: (rhythm) => (
      <>
        <p className={form.quiet}>{rhythmWords(rhythm, text, locale)}</p>
        {rhythm.inSchoolTerms === true && <p className={form.quiet}>{text("rhythm.terms")}</p>}
        {rhythm.inSchoolTerms === true && declaring.myTime.schoolTerms.length === 0 && (
          <p className={form.quiet}>{text("rhythm.noTerm")}</p>
        )}
        <p className={form.quiet}>{text("share.short", { level: rhythm.sharing, word: rhythm.word ?? "" })}</p>
      </>
    ),
    draftOf: (rhythm) => rhythm,
    draftShape: PATTERN,
    finish: (rhythm) => {
      if (rhythm.days.length === 0) return "field.noDays";
      return lacksWord(rhythm) ? "share.noWord" : rhythm;
    },
    form: (rhythm, set) => <RhythmForm rhythm={rhythm} observances={observances} onChange={set} />,
    starter: (open) => (
      <div role="group" aria-label={text("rhythm.start")} className={styles.starts}>
        {byName(text, locale).map((id) => (
          <Button key={id} className={form.button} onClick={() => open(started(id))}>
            {text(`rhythm.${id}`)}
          </Button>
        ))}
      </div>
    ),
    change: (change) => declaring.change((now) => ({ ...now, patterns: change(now.patterns) })),
  };
};
