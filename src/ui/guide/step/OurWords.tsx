import { makeStyles, tokens } from "@fluentui/react-components";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { PairTerm } from "../../../domain/document/meanings";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useWriting } from "../../controls/useWriting";
import { Quiet, Row, Stack } from "../../controls/layout";
import { useFormat, useText } from "../../context";
import { formatList } from "../../format/list";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: "0" },
  word: { fontWeight: tokens.fontWeightSemibold },
  meaning: { marginInlineStart: "0", overflowWrap: "anywhere" },
  button: { minHeight: "32px" },
});

interface OurWordsProps {
  readonly document: LiveDocument;
  readonly terms: readonly PairTerm[];
}

/** The words that the pair uses in its own sense, and a yes to one that waits (S49). */
export const OurWords = ({ document, terms }: OurWordsProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Stack>
      {terms.length === 0 && <Quiet>{text("words.none")}</Quiet>}
      <dl className={styles.list}>
        {terms.map((term) => (
          <OneWord key={term.entry.id} document={document} term={term} />
        ))}
      </dl>
    </Stack>
  );
};

const OneWord = ({
  document,
  term: { entry, isAgreed },
}: Pick<OurWordsProps, "document"> & { readonly term: PairTerm }) => {
  const { text, locale, me } = useFormat();
  const styles = useStyles();
  const { write, keeping, problem } = useWriting(document);
  const { term, notThis, otherForms = [] } = entry.content.term;
  const agree = (): void =>
    void write({
      text: "",
      content: { kind: "confirmation", confirmation: { of: entry.id } },
    });
  return (
    <Stack gap="xs">
      <dt className={styles.word} dir="auto" lang={entry.lang}>
        {term}
      </dt>
      <dd className={styles.meaning} dir="auto" lang={entry.lang}>
        {entry.text}
      </dd>
      {notThis !== undefined && <dd className={styles.meaning}>{text("words.notThis", { words: notThis })}</dd>}
      {otherForms.length > 0 && (
        <dd className={styles.meaning}>{text("words.otherForms", { words: formatList(otherForms, locale) })}</dd>
      )}
      {!isAgreed && (
        <dd className={styles.meaning}>
          <Quiet as="span">{text("words.waits")}</Quiet>
          {entry.author !== me.id && (
            <Row align="center">
              <SteadyButton className={styles.button} off={keeping} onClick={agree}>
                {text("words.agree")}
              </SteadyButton>
            </Row>
          )}
          {problem && <ProblemBar failure={problem} byHand onRetry={agree} />}
        </dd>
      )}
    </Stack>
  );
};
