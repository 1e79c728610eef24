import { useState } from "react";
import type { AgreementTopic } from "../../domain/document/facts";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { others, type Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import { useFormat } from "../context";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useTyped } from "../controls/useDraft";
import { WhoReads } from "../controls/WhoReads";
import { Questions } from "../document/write/EntryFields";
import { ruleFor } from "../document/write/promiseForms";
import { useEntryForm } from "../document/write/useEntryForm";
import { useGuideStyles } from "../controls/guideStyles";
import { usePrepareStyles } from "../controls/prepareStyles";

const THREE_MONTHS = 91;

export interface RuleFormProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly topic: AgreementTopic;
  readonly title: string;
  /** My own earlier words for this rule, which these take the place of. */
  readonly supersedes: EntryId | undefined;
  readonly onDone: () => void;
}

/** A rule in somebody's own words, with the day on which both look at it again. */
export const RuleForm = ({ pair, document, topic, title, supersedes, onDone }: RuleFormProps) => {
  const format = useFormat();
  const { text, me, zones, zone, clock } = format;
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [words, setWords] = useTyped(pair, `rule ${topic}`);
  const today = zones.readAt(zone, clock.now()).date;
  const [reviewOn, setReviewOn] = useState<string>(dateOfDay(dayNumberOf(today) + THREE_MONTHS));
  const form = useEntryForm({
    spec: ruleFor(topic, title, supersedes),
    draft: {
      typed: { text: words, reviewOn },
      type: (name, value) => (name === "text" ? setWords(value) : setReviewOn(value)),
      clear: () => setWords(""),
    },
    context: { format, pair, entries: [] },
    document,
    onKept: onDone,
  });
  return (
    <div className={styles.part}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <Questions form={form} />
      <div className={shared.row}>
        <SteadyButton className={styles.button} off={form.keeping || !form.isComplete} onClick={() => void form.keep()}>
          {text("rules.keep")}
        </SteadyButton>
      </div>
      {form.problem && <ProblemBar failure={form.problem} byHand onRetry={() => void form.keep()} />}
    </div>
  );
};
