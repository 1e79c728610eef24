import { useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import { useFormat } from "../../context";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { PairReads } from "../../controls/WhoReads";
import { Label, Quiet, Row, Stack } from "../../controls/layout";
import { useTyped } from "../../controls/useDraft";
import { Questions, useEntryForm } from "../../document/write/EntryForm";
import { promiseIn } from "../../document/write/promiseForms";

const TWO_WEEKS = 14;

interface CommitmentFormProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly session: SessionState;
}

/** One thing that I will do: what, when this happens, until when (S32). Nobody has to: "nothing this time" is closing the page. */
export const CommitmentForm = ({ pair, document, session }: CommitmentFormProps) => {
  const format = useFormat();
  const { text, zones, zone, clock } = format;
  const [what, setWhat] = useTyped(pair, `will ${session.id}`);
  const [ifSituation, setSituation] = useTyped(pair, `will if ${session.id}`);
  const today = zones.readAt(zone, clock.now()).date;
  const [due, setDue] = useState<string>(dateOfDay(dayNumberOf(today) + TWO_WEEKS));
  const [kept, setKept] = useState(false);
  const set: Readonly<Record<string, (words: string) => void>> = {
    text: setWhat,
    ifSituation: setSituation,
    due: setDue,
  };
  const form = useEntryForm({
    spec: promiseIn(session.id),
    draft: {
      typed: { text: what, ifSituation, due },
      type: (name, words) => set[name]?.(words),
      clear: () => {
        setWhat("");
        setSituation("");
      },
    },
    context: { format, pair, entries: [] },
    document,
    onKept: () => setKept(true),
  });
  return (
    <Stack as="section" gap="s" aria-label={text("will.title")}>
      <Label>{text("will.title")}</Label>
      <PairReads pair={pair} />
      <Questions form={form} />
      <Row align="center">
        <SteadyButton off={form.keeping || !form.isComplete} onClick={() => void form.keep()}>
          {text("will.keep")}
        </SteadyButton>
      </Row>
      <Quiet role="status">{kept && what === "" && text("will.kept")}</Quiet>
      {form.problem && <ProblemBar failure={form.problem} byHand />}
    </Stack>
  );
};
