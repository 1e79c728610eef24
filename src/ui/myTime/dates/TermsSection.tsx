import { Button } from "@fluentui/react-components";
import type { DateSpan } from "../../../domain/people/myTime/privateTime";
import { record, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import { useFormat } from "../../context";
import { formatDates } from "../../format/calendar";
import { SpanFields, type SpanDraft } from "../fields/SpanFields";
import { ItemsSection } from "../ItemsSection";
import type { SectionProps } from "../useMyTime";

const TERM_DRAFT: Shape<SpanDraft> = record({}, { from: DATE, to: DATE });

/** School terms: what follows the school counts only in these. */
export const TermsSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const { text, locale } = useFormat();
  return (
    <ItemsSection<DateSpan, SpanDraft>
      title={text("term.title")}
      intro={text("term.intro")}
      editable={editable}
      box="terms"
      items={myTime.schoolTerms}
      idOf={({ from, to }) => `${from} ${to}`}
      nameOf={({ from, to }) => formatDates(from, to, locale)}
      draftOf={(term) => term}
      draftShape={TERM_DRAFT}
      finish={({ from, to }) => {
        if (from === undefined || to === undefined) return "field.noDate";
        return to < from ? "field.order" : { from, to };
      }}
      renderForm={(draft, set) => <SpanFields span={draft} onChange={(changed) => set({ ...draft, ...changed })} />}
      renderStarter={(open) => (
        <div>
          <Button onClick={() => open({})}>{text("term.add")}</Button>
        </div>
      )}
      change={(next) =>
        change((now) => ({
          ...now,
          schoolTerms: [...next(now.schoolTerms)].sort((a, b) => a.from.localeCompare(b.from)),
        }))
      }
    />
  );
};
