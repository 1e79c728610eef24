import { Button } from "@fluentui/react-components";
import type { DateSpan } from "../../../domain/people/myTime/privateTime";
import { record, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import { useFormat, useLinks } from "../../context";
import { Quiet } from "../../controls/layout";
import { formatDates } from "../../format/calendar";
import { dateWords } from "../declaredWords";
import { SpanFields, type SpanDraft } from "../fields/SpanFields";
import { ItemsSection } from "../ItemsSection";
import { KeptLine } from "../KeptLine";
import type { SectionProps } from "../useMyTime";
import { DATE_DRAFT, DateForm, ownDateOf, type DateDraft, type OwnedDate } from "./DateForm";

/** Dates that a person types in: what no list knows. */
export const DatesSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const format = useFormat();
  const { text } = format;
  const { newPressId } = useLinks();
  return (
    <ItemsSection<OwnedDate, DateDraft>
      title={text("date.title")}
      editable={editable}
      box="dates"
      items={myTime.ownDates}
      idOf={({ key }) => key}
      nameOf={({ label, kind }) => (label === "" ? text(`date.kind.${kind}`) : label)}
      renderDetails={(date) => (
        <>
          <Quiet>{dateWords(date, format)}</Quiet>
          <Quiet>{text("share.short", { level: date.sharing, word: date.word ?? "" })}</Quiet>
        </>
      )}
      draftOf={(date) => date}
      draftShape={DATE_DRAFT}
      finish={ownDateOf}
      renderForm={(draft, set) => <DateForm draft={draft} onChange={set} />}
      renderStarter={(open) => (
        <div>
          <Button
            onClick={() => open({ key: newPressId(), label: "", kind: "own", strength: "never", sharing: "ask" })}
          >
            {text("date.add")}
          </Button>
        </div>
      )}
      renderKept={(date) => (
        <KeptLine counts={!("strength" in date && date.strength === "fine")} level={date.sharing} />
      )}
      change={(next) => change((now) => ({ ...now, ownDates: next(now.ownDates) }))}
    />
  );
};

const TERM_DRAFT: Shape<SpanDraft> = record({}, { from: DATE, to: DATE });

/** School terms: what follows the school counts only in these. */
export const TermsSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const { text, locale } = useFormat();
  return (
    <ItemsSection<DateSpan, SpanDraft>
      title={text("term.title")}
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
