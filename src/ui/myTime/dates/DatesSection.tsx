import { Button } from "@fluentui/react-components";
import { useFormat, useLinks } from "../../context";
import { Quiet } from "../../controls/layout";
import { dateWords } from "../declaredWords";
import { ItemsSection } from "../ItemsSection";
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
      intro={text("date.intro")}
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
      change={(next) => change((now) => ({ ...now, ownDates: next(now.ownDates) }))}
    />
  );
};
