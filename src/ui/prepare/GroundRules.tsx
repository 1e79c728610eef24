import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { agreementsIn, type StandingAgreement, RULES_FOR_DEPTH, standsFor } from "../../domain/document/agreements";
import type { AgreementTopic } from "../../domain/document/facts";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { formatDate } from "../format/calendar";
import { formatList } from "../format/list";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { useGuideStyles } from "../controls/guideStyles";
import { useWriting } from "../controls/useWriting";
import { usePrepareStyles } from "../controls/prepareStyles";
import { RuleForm } from "./RuleForm";
import type { Together } from "./useTogether";
import { useFormat, useMe, useText } from "../context";

export interface GroundRulesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
}

/** The two rules that open the personal conversations: their words, who agrees, and when they are looked at again (S5). */
export const GroundRules = (props: GroundRulesProps) => {
  const text = useText();
  const styles = usePrepareStyles();
  const { together } = props;
  return (
    <section className={styles.part} aria-label={text("rules.title")}>
      <ArrivalHeading arrived>{text("rules.title")}</ArrivalHeading>
      <p className={styles.line}>{text("rules.intro")}</p>
      {RULES_FOR_DEPTH.map((topic) => (
        <Rule key={topic} {...props} topic={topic} />
      ))}
      <p className={styles.line} role="status">
        {together.rulesMissing.length === 0 && text("rules.open")}
      </p>
    </section>
  );
};

interface RuleProps extends GroundRulesProps {
  readonly topic: AgreementTopic;
}

const Rule = ({ pair, document, together, topic }: RuleProps) => {
  const text = useText();
  const me = useMe();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [writing, setWriting] = useState(false);
  const all = agreementsIn(together.folded).filter(({ entry }) => entry.content.agreement.topic === topic);
  const mine = all.findLast(({ entry }) => entry.author === me.id);
  const title = text(topic === "voice" ? "rules.topic.voice" : "rules.topic.confidentiality");
  return (
    <div className={styles.item} role="group" aria-label={title}>
      <h3 className={shared.label}>{title}</h3>
      {all.length === 0 && <p className={shared.quiet}>{text("rules.missing")}</p>}
      {all.map((agreement) => (
        <RuleWords key={agreement.entry.id} pair={pair} document={document} agreement={agreement} />
      ))}
      {writing || all.length === 0 ? (
        <RuleForm
          pair={pair}
          document={document}
          topic={topic}
          title={title}
          supersedes={mine?.entry.id}
          onDone={() => setWriting(false)}
        />
      ) : (
        <div className={shared.row}>
          <Button className={styles.button} onClick={() => setWriting(true)}>
            {text("rules.change")}
          </Button>
        </div>
      )}
    </div>
  );
};

interface RuleWordsProps extends Omit<GroundRulesProps, "together"> {
  readonly agreement: StandingAgreement;
}

const RuleWords = ({ pair, document, agreement }: RuleWordsProps) => {
  const { text, me, locale } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { write, keeping, problem } = useWriting(document);
  const { entry, agreedBy } = agreement;
  const date = formatDate(entry.content.agreement.reviewOn, locale);
  const names = pair.members.filter(({ id }) => agreedBy.has(id)).map(({ name }) => name);
  const agree = (): void =>
    void write({
      text: text("rules.agreeText", { rule: entry.text }),
      content: { kind: "confirmation", confirmation: { of: entry.id } },
    });
  return (
    <>
      <p className={styles.words} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      <p className={shared.quiet}>
        {standsFor(pair, agreement)
          ? text("rules.both", { date })
          : text("rules.waits", { names: formatList(names, locale), date })}
      </p>
      {!agreedBy.has(me.id) && (
        <div className={shared.row}>
          <SteadyButton className={styles.button} off={keeping} onClick={agree}>
            {text("rules.agree")}
          </SteadyButton>
        </div>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={agree} />}
    </>
  );
};
