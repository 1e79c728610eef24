import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Entry, isOf } from "../../../domain/document/entry";
import { isLived } from "../../../domain/document/lived";
import type { NewEntry, LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useFormat } from "../../context";
import { PairReads } from "../../controls/WhoReads";
import { Label, Quiet, Row } from "../../controls/layout";
import { useDraft } from "../../controls/useDraft";
import { useDocument } from "../useDocument";
import { EntryFields, type FormDraft } from "./EntryForm";
import type { FormField, Typed } from "./formSpec";
import { STEP_FORMS, type StepFormKind } from "./forms";
import { FormColumn } from "./FormColumn";
import { ANSWERS_OF_KIND } from "./kindAnswers";
import { KindTiles } from "./KindTiles";
import { useOpenPart, useWayToSay } from "./saying";
import { SayInstead } from "./SayInstead";
import { TwoQuestions } from "./TwoQuestions";

interface WriteEntryProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** The one kind of entry that a part of a guide asks for; any kind without it. */
  readonly asked?: AskedEntry;
  /** `kept`: something was written. */
  readonly onDone: (kept: boolean) => void;
}

/** An entry that a part of a guide asks for. */
interface AskedEntry {
  readonly kind: StepFormKind;
  readonly label: string;
  /** Where it belongs, in a meeting; `session` also names the box on the device. */
  readonly place?: Pick<NewEntry, "guide" | "session">;
  /** Another name for the box: what was written before a meeting is there in it. */
  readonly box?: string;
  /** Answers that stand there already. */
  readonly start?: Typed;
  /** Its own questions, where those of the kind would ask for something else. */
  readonly fields?: readonly FormField[];
}

/** A form for each kind of entry, and who will read it. */
const WriteEntry = ({ pair, document, asked, onDone }: WriteEntryProps) => {
  const format = useFormat();
  const { text, zones, zone, clock } = format;
  const today = zones.readAt(zone, clock.now()).date;
  const { entries } = useDocument(document);
  const [lived, setLived] = useState<Entry>();
  const { draft, kind, choose } = useKindDraft(pair, asked);
  const onSay = useWayToSay();
  const saidIn = useOpenPart(pair, kind && onSay && STEP_FORMS[kind].saidIn?.(draft.typed, { format, pair, entries }));
  if (lived) return <TwoQuestions pair={pair} document={document} experience={lived} onClose={() => onDone(true)} />;
  return (
    <FormColumn as="section" aria-label={asked?.label ?? text("write.what")}>
      {kind === undefined ? (
        <>
          <Label as="h2">{text("write.what")}</Label>
          <KindTiles onChoose={choose} />
          <Row>
            <Button onClick={() => onDone(false)}>{text("write.close")}</Button>
          </Row>
        </>
      ) : (
        <>
          {!asked && (
            <Row align="center">
              <Label as="h2">{text("document.kind", { kind })}</Label>
              <Button size="small" appearance="subtle" onClick={() => choose(undefined)}>
                {text("write.another")}
              </Button>
            </Row>
          )}
          {asked && <PairReads pair={pair} />}
          {!asked && kind === "concern" && <Quiet>{text("write.noRecord")}</Quiet>}
          <EntryFields
            key={kind}
            spec={{
              ...STEP_FORMS[kind],
              ...(asked?.fields && { fields: asked.fields }),
              ...(asked?.place && { place: asked.place }),
            }}
            draft={draft}
            context={{ format, pair, entries }}
            document={document}
            words="write"
            instead={saidIn && onSay && <SayInstead {...{ pair, kind, draft, saidIn, onSay }} />}
            onKept={(entry) =>
              isOf("experience", entry) && isLived(entry, "open", today) ? setLived(entry) : onDone(true)
            }
            onClose={() => onDone(false)}
          />
        </>
      )}
    </FormColumn>
  );
};

/** The answers stay when another kind is chosen for them. */
const useKindDraft = (pair: Pair, asked: AskedEntry | undefined) => {
  const box = asked ? (asked.box ?? `${asked.kind} ${asked.place?.session ?? ""}`) : "form";
  const { value, set, isUnkept } = useDraft(pair, box, ANSWERS_OF_KIND);
  const [chosen, setChosen] = useState<StepFormKind | "any">();
  const { kind: kept, typed } = value ?? { kind: asked?.kind, typed: asked?.start ?? {} };
  const kind = asked ? (kept ?? asked.kind) : chosen === "any" ? undefined : (chosen ?? kept);
  const draft: FormDraft = {
    typed,
    type: (name, words) => kind && set({ kind, typed: { ...typed, [name]: words } }),
    clear: () => set(undefined),
    isUnkept,
  };
  const choose = (next: StepFormKind | undefined): void => {
    setChosen(next ?? "any");
    if (next && value) set({ kind: next, typed });
  };
  return { draft, kind, choose };
};

// A late part is a default export.
export default WriteEntry;
