import { Button } from "@fluentui/react-components";
import type { OwnDate } from "../../../domain/people/myTime/privateTime";
import type { Owned } from "../../../domain/people/myTime/myTime";
import type { Text } from "../../../locales/text";
import { formatDate, formatDates } from "../../format/calendar";
import { DATE_DRAFT, ownDateOf, type DateDraft } from "./dateDraft";
import { DateForm } from "./DateForm";
import { ItemsSection, type Items } from "../ItemsSection";
import { momentWords } from "../fields/momentWords";
import type { PartProps } from "../partProps";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useLinks } from "../../context";
import type { Format, LinksOut } from "../../services";

/** Dates that somebody types in: what no list knows. */
export const DatesSection = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { newPressId } = useLinks();
  const styles = useFormStyles();
  return (
    <ItemsSection<OwnDate & Owned, DateDraft>
      title={text("date.title")}
      intro={text("date.intro")}
      editable={declaring.editable}
      list={listOf({ format, newPressId, declaring, styles })}
    />
  );
};

/** When it is, what it is where the name does not say it, and how much it matters. A working day rules nothing out. */
export const dateWords = (date: OwnDate & Owned, text: Text, locale: string): string =>
  [
    whenWords(date, text, locale),
    ...(date.kind === "own" || date.label === "" ? [] : [text(`date.kind.${date.kind}`)]),
    ...(date.kind === "make-up-workday" ? [] : [text(`strength.${date.strength}`)]),
    ...(date.yearly === true ? [text("date.yearly")] : []),
  ].join(" · ");

const whenWords = ({ kind, from, to, fromMinutes, toMinutes }: OwnDate, text: Text, locale: string): string => {
  const days = from === to ? formatDate(from, locale) : formatDates(from, to, locale);
  const clock = (minutes: number): string => momentWords({ at: "clock", minutes }, text, locale);
  if (fromMinutes === undefined) return days;
  if (kind === "half-day") return text("date.off", { days, time: clock(fromMinutes) });
  return toMinutes === undefined ? days : text("rhythm.line", { days, from: clock(fromMinutes), to: clock(toMinutes) });
};

interface ListParts extends PartProps, Pick<LinksOut, "newPressId"> {
  readonly format: Format;
  readonly styles: ReturnType<typeof useFormStyles>;
}

const listOf = ({ format, newPressId, declaring, styles }: ListParts): Items<OwnDate & Owned, DateDraft> => {
  const { text, locale } = format;
  return {
    box: "dates",
    items: declaring.myTime.ownDates,
    idOf: ({ key }) => key,
    nameOf: ({ label, kind }) => (label === "" ? text(`date.kind.${kind}`) : label),
    details: (date) => (
      <>
        <p className={styles.quiet}>{dateWords(date, text, locale)}</p>
        <p className={styles.quiet}>{text("share.short", { level: date.sharing, word: date.word ?? "" })}</p>
      </>
    ),
    draftOf: (date) => date,
    draftShape: DATE_DRAFT,
    finish: ownDateOf,
    form: (draft, set) => <DateForm draft={draft} onChange={set} />,
    starter: (open) => (
      <div>
        <Button
          className={styles.button}
          onClick={() => open({ key: newPressId(), label: "", kind: "own", strength: "never", sharing: "ask" })}
        >
          {text("date.add")}
        </Button>
      </div>
    ),
    change: (change) => declaring.change((now) => ({ ...now, ownDates: change(now.ownDates) })),
  };
};
