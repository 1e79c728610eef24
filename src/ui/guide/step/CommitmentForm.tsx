import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { dateOfDay, dayNumberOf } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { useGuideStyles } from "../../controls/guideStyles";
import { DateField } from "../../controls/DateField";
import { useWriting } from "../../controls/useWriting";
import { usePrepareStyles } from "../../controls/prepareStyles";
import { useTyped } from "../../controls/useDraft";
import { useFormat } from "../../context";

const TWO_WEEKS = 14;

export interface CommitmentFormProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly session: SessionState;
}

/** One thing that I will do: what, when this happens, until when (S32). Nobody has to: "none this time" is closing the page. */
export const CommitmentForm = ({ pair, document, session }: CommitmentFormProps) => {
  const { text, me, zones, zone, clock } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [what, setWhat] = useTyped(pair, `will ${session.id}`);
  const [situation, setSituation] = useTyped(pair, `will if ${session.id}`);
  const today = zones.readAt(zone, clock.now()).date;
  const [due, setDue] = useState<LocalDate | undefined>(dateOfDay(dayNumberOf(today) + TWO_WEEKS));
  const [kept, setKept] = useState(false);
  const { write, keeping, problem } = useWriting(document);
  const keep = async (): Promise<void> => {
    if (due === undefined) return;
    const ifSituation = situation.trim();
    const done = await write({
      text: what.trim(),
      content: { kind: "commitment", commitment: { owner: me.id, due, ...(ifSituation !== "" && { ifSituation }) } },
      session: session.id,
    });
    setKept(done !== undefined);
    if (!done) return;
    setWhat("");
    setSituation("");
  };
  return (
    <section className={styles.part} aria-label={text("will.title")}>
      <h3 className={shared.label}>{text("will.title")}</h3>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <Field label={text("will.what")}>
        <Textarea value={what} rows={2} dir="auto" onChange={(_, { value }) => setWhat(value)} />
      </Field>
      <Field label={text("will.if")}>
        <Input value={situation} dir="auto" onChange={(_, { value }) => setSituation(value)} />
      </Field>
      <DateField label={text("will.by")} date={due} onChange={setDue} />
      <div className={shared.row}>
        <SteadyButton
          className={styles.button}
          off={keeping || what.trim() === "" || due === undefined}
          onClick={() => void keep()}
        >
          {text("will.keep")}
        </SteadyButton>
      </div>
      <p className={shared.quiet} role="status">
        {kept && what === "" && text("will.kept")}
      </p>
      {problem && <ProblemBar failure={problem} byHand />}
    </section>
  );
};
