import { Button } from "@fluentui/react-components";
import type { DateSpan } from "../../../domain/people/myTime/privateTime";
import { record, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import { formatDates } from "../../format/calendar";
import { DateField } from "../../controls/DateField";
import { ItemsSection, type Items } from "../ItemsSection";
import type { PartProps } from "../partProps";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat } from "../../context";
import type { Format } from "../../services";

type TermDraft = Partial<DateSpan>;
const TERM_DRAFT: Shape<TermDraft> = record({}, { from: DATE, to: DATE });

/** School terms: what follows the school counts only in these. */
export const TermsSection = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useFormStyles();
  return (
    <ItemsSection<DateSpan, TermDraft>
      title={text("term.title")}
      intro={text("term.intro")}
      editable={declaring.editable}
      list={listOf({ format, declaring, styles })}
    />
  );
};

interface ListParts extends PartProps {
  readonly format: Format;
  readonly styles: ReturnType<typeof useFormStyles>;
}

const listOf = ({ format, declaring, styles }: ListParts): Items<DateSpan, TermDraft> => {
  const { text, locale } = format;
  return {
    box: "terms",
    items: declaring.myTime.schoolTerms,
    idOf: ({ from, to }) => `${from} ${to}`,
    nameOf: ({ from, to }) => formatDates(from, to, locale),
    draftOf: (term) => term,
    draftShape: TERM_DRAFT,
    finish: ({ from, to }) => {
      if (from === undefined || to === undefined) return "field.noDate";
      return to < from ? "field.order" : { from, to };
    },
    form: (draft, set) => (
      <div className={styles.row}>
        <DateField
          label={text("field.firstDay")}
          date={draft.from}
          onChange={(from) =>
            set({ ...(draft.to !== undefined && { to: draft.to }), ...(from !== undefined && { from }) })
          }
        />
        <DateField
          label={text("field.lastDay")}
          date={draft.to}
          onChange={(to) =>
            set({ ...(draft.from !== undefined && { from: draft.from }), ...(to !== undefined && { to }) })
          }
        />
      </div>
    ),
    starter: (open) => (
      <div>
        <Button className={styles.button} onClick={() => open({})}>
          {text("term.add")}
        </Button>
      </div>
    ),
    change: (change) =>
      declaring.change((now) => ({
        ...now,
        schoolTerms: [...change(now.schoolTerms)].sort((a, b) => a.from.localeCompare(b.from)),
      })),
  };
};
