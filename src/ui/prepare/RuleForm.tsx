import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { AgreementTopic } from "../../domain/document/facts";
import { others, type Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import type { LocalDate } from "../../domain/time/zoneData";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { useGuideStyles } from "../controls/guideStyles";
import { DateField } from "../controls/DateField";
import { useWriting } from "../controls/useWriting";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useTyped } from "../controls/useDraft";
import { useFormat } from "../context";

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
  const { text, me, zones, zone, clock } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [words, setWords] = useTyped(pair, `rule ${topic}`);
  const today = zones.readAt(zone, clock.now()).date;
  const [reviewOn, setReviewOn] = useState<LocalDate | undefined>(dateOfDay(dayNumberOf(today) + THREE_MONTHS));
  const { write, keeping, problem } = useWriting(document);
  const keep = async (): Promise<void> => {
    if (reviewOn === undefined) return;
    const kept = await write({
      text: words.trim(),
      content: { kind: "agreement", agreement: { topic, reviewOn } },
      ...(supersedes !== undefined && { supersedes }),
    });
    if (!kept) return;
    setWords("");
    onDone();
  };
  return (
    <div className={styles.part}>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <Field label={text(supersedes === undefined ? "rules.words" : "rules.newWords")}>
        <Textarea
          aria-label={`${title}: ${text(supersedes === undefined ? "rules.words" : "rules.newWords")}`}
          value={words}
          rows={2}
          dir="auto"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <DateField label={text("rules.reviewOn")} date={reviewOn} onChange={setReviewOn} />
      <div className={shared.row}>
        <SteadyButton
          className={styles.button}
          off={keeping || words.trim() === "" || reviewOn === undefined}
          onClick={() => void keep()}
        >
          {text("rules.keep")}
        </SteadyButton>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void keep()} />}
    </div>
  );
};
