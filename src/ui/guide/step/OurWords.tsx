import { makeStyles, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { PairTerm } from "../../../domain/document/meanings";
import type { Pair } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useWriting } from "../../controls/useWriting";
import { useGuideStyles } from "../../controls/guideStyles";
import { FormAtStep } from "./FormAtStep";
import { useMe, useText } from "../../context";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: "0" },
  word: { fontWeight: tokens.fontWeightSemibold },
  meaning: { marginInlineStart: "0", overflowWrap: "anywhere" },
  button: { minHeight: "32px" },
});

export interface OurWordsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly terms: readonly PairTerm[];
}

/** The words that the pair uses in its own sense, a yes to one that waits, and the way to add one (S49). */
export const OurWords = ({ pair, document, state, terms }: OurWordsProps) => {
  const text = useText();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  return (
    <section className={shared.stack} aria-label={text("words.title")}>
      <h3 className={shared.label}>{text("words.title")}</h3>
      {terms.length === 0 && <p className={shared.quiet}>{text("words.none")}</p>}
      <dl className={styles.list}>
        {terms.map((term) => (
          <OneWord key={term.entry.id} document={document} term={term} />
        ))}
      </dl>
      <FormAtStep pair={pair} document={document} state={state} kind="term" label={text("words.add")} />
    </section>
  );
};

const OneWord = ({
  document,
  term: { entry, isAgreed },
}: Pick<OurWordsProps, "document"> & { readonly term: PairTerm }) => {
  const text = useText();
  const me = useMe();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const { write, keeping, problem } = useWriting(document);
  const { term, notThis } = entry.content.term;
  const agree = (): void =>
    void write({
      text: text("words.agreeText", { term }),
      content: { kind: "confirmation", confirmation: { of: entry.id } },
    });
  return (
    <div className={shared.tight}>
      <dt className={styles.word} dir="auto" lang={entry.lang}>
        {term}
      </dt>
      <dd className={styles.meaning} dir="auto" lang={entry.lang}>
        {entry.text}
      </dd>
      {notThis !== undefined && <dd className={styles.meaning}>{text("words.notThis", { words: notThis })}</dd>}
      {!isAgreed && (
        <dd className={styles.meaning}>
          <span className={shared.quiet}>{text("words.waits")}</span>
          {entry.author !== me.id && (
            <div className={shared.row}>
              <SteadyButton className={styles.button} off={keeping} onClick={agree}>
                {text("words.agree")}
              </SteadyButton>
            </div>
          )}
          {problem && <ProblemBar failure={problem} byHand onRetry={agree} />}
        </dd>
      )}
    </div>
  );
};
