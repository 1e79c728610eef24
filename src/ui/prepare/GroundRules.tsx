import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { agreementsIn, RULES_FOR_DEPTH, type StandingAgreement, standsFor } from "../../domain/document/agreements";
import type { AgreementTopic } from "../../domain/document/facts";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import { useFormat, useMe, useText } from "../context";
import { useNames } from "../names";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { PairReads } from "../controls/WhoReads";
import { Body, Label, Quiet, Row, Stack, Written } from "../controls/layout";
import { useTyped } from "../controls/useDraft";
import { useWriting } from "../controls/useWriting";
import { Questions, useEntryForm } from "../document/write/EntryForm";
import { ruleFor } from "../document/write/promiseForms";
import { formatFullDate } from "../format/calendar";
import { formatList } from "../format/list";
import { PowerQuestion } from "./PowerQuestion";
import type { Together } from "./useTogether";
import { Ruled } from "../controls/Ruled";

interface GroundRulesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
}

/** The two rules that open the personal conversations: their words, who agrees, and when they are looked at again (S5). */
export const GroundRules = (props: GroundRulesProps) => {
  const text = useText();
  const { together } = props;
  return (
    <Stack as="section" gap="s" aria-label={text("rules.title")}>
      <ArrivalHeading arrived>{text("rules.title")}</ArrivalHeading>
      <Body>{text("rules.intro")}</Body>
      {RULES_FOR_DEPTH.map((topic) => (
        <Rule key={topic} {...props} topic={topic} />
      ))}
      <Body role="status">{together.rulesMissing.length === 0 && text("rules.open")}</Body>
      <PowerQuestion {...props} />
    </Stack>
  );
};

interface RuleProps extends GroundRulesProps {
  readonly topic: AgreementTopic;
}

const Rule = ({ pair, document, together, topic }: RuleProps) => {
  const text = useText();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const all = agreementsIn(together.folded).filter(({ entry }) => entry.content.agreement.topic === topic);
  const mine = all.findLast(({ entry }) => entry.author === me.id);
  const title = text(topic === "voice" ? "rules.topic.voice" : "rules.topic.confidentiality");
  return (
    <Ruled role="group" aria-label={title}>
      <Label>{title}</Label>
      {all.length === 0 && <Quiet>{text("rules.missing")}</Quiet>}
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
        <Row align="center">
          <Button onClick={() => setWriting(true)}>{text("rules.change")}</Button>
        </Row>
      )}
    </Ruled>
  );
};

interface RuleWordsProps extends Omit<GroundRulesProps, "together"> {
  readonly agreement: StandingAgreement;
}

const RuleWords = ({ pair, document, agreement }: RuleWordsProps) => {
  const { text, me, locale } = useFormat();
  const { write, keeping, problem } = useWriting(document);
  const { entry, agreedBy } = agreement;
  const date = formatFullDate(entry.content.agreement.reviewOn, locale);
  const others = pair.members.filter(({ id }) => id !== me.id && agreedBy.has(id)).map(useNames(pair).of);
  const who = !agreedBy.has(me.id) ? "other" : others.length === 0 ? "me" : "both";
  const agree = (): void =>
    void write({
      text: "",
      content: { kind: "confirmation", confirmation: { of: entry.id } },
    });
  return (
    <>
      <Written dir="auto" lang={entry.lang}>
        {entry.text}
      </Written>
      <Quiet>
        {standsFor(pair, agreement)
          ? text("rules.both", { date })
          : text("rules.waits", { who, names: formatList(others, locale), date })}
      </Quiet>
      {!agreedBy.has(me.id) && (
        <Row align="center">
          <SteadyButton off={keeping} onClick={agree}>
            {text("rules.agree")}
          </SteadyButton>
        </Row>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={agree} />}
    </>
  );
};

const THREE_MONTHS = 91;

interface RuleFormProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly topic: AgreementTopic;
  readonly title: string;
  /** My own earlier words for this rule, which these take the place of. */
  readonly supersedes: EntryId | undefined;
  readonly onDone: () => void;
}

/** A rule in somebody's own words, with the day on which both look at it again. */
const RuleForm = ({ pair, document, topic, title, supersedes, onDone }: RuleFormProps) => {
  const format = useFormat();
  const { text, zones, zone, clock } = format;
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
    <Stack gap="s">
      <PairReads pair={pair} />
      <Questions form={form} />
      <Row align="center">
        <SteadyButton off={form.keeping || !form.isComplete} onClick={() => void form.keep()}>
          {text("rules.keep")}
        </SteadyButton>
      </Row>
      {form.problem && <ProblemBar failure={form.problem} byHand onRetry={() => void form.keep()} />}
    </Stack>
  );
};
