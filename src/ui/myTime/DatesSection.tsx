import { Button } from "@fluentui/react-components";
import type { OwnDate } from "../../domain/people/declared";
import type { Owned } from "../../domain/people/myTime";
import { formatDate, formatDates } from "../format/calendar";
import { DATE_DRAFT, ownDateOf, type DateDraft } from "./dateDraft";
import { DateForm } from "./DateForm";
import { ItemsSection, type Items } from "./ItemsSection";
import type { PartProps } from "./partProps";
import { useFormStyles } from "./useFormStyles";

/** Dates that somebody types in: what no list knows. */
export const DatesSection = ({ services, declaring }: PartProps) => {
  const styles = useFormStyles();
  const { text } = services;
  return (
    <ItemsSection<OwnDate & Owned, DateDraft>
      title={text("date.title")}
      intro={text("date.intro")}
      services={services}
      editable={declaring.editable}
      list={listOf({ services, declaring, styles })}
    />
  );
};

interface ListParts extends PartProps {
  readonly styles: ReturnType<typeof useFormStyles>;
}

const listOf = ({ services, declaring, styles }: ListParts): Items<OwnDate & Owned, DateDraft> => {
  const { text, locale, newPressId } = services;
  return {
    box: "dates",
    items: declaring.myTime.ownDates,
    idOf: ({ key }) => key,
    nameOf: ({ label, kind }) => (label === "" ? text(`date.kind.${kind}`) : label),
    details: ({ from, to, strength, yearly, sharing, word }) => (
      <>
        <p className={styles.quiet}>
          {[
            from === to ? formatDate(from, locale) : formatDates(from, to, locale),
            text(`strength.${strength}`),
            ...(yearly === true ? [text("date.yearly")] : []),
          ].join(" · ")}
        </p>
        <p className={styles.quiet}>{text("share.short", { level: sharing, word: word ?? "" })}</p>
      </>
    ),
    draftOf: (date) => date,
    draftShape: DATE_DRAFT,
    finish: ownDateOf,
    form: (draft, set) => <DateForm draft={draft} text={text} onChange={set} />,
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
