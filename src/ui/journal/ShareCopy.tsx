import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalPage } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { formatList, othersNames } from "../format/list";
import { useGuideStyles } from "../controls/guideStyles";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useJournalStyles } from "./journalStyles";
import { showCopy } from "./pageCopies";
import { useWordsOf } from "./useWordsOf";
import { useConversations, useFormat, useMe, useOwnThings, useText } from "../context";

export interface ShareCopyProps {
  readonly page: JournalPage;
  /** Those who may get a copy; at least one. */
  readonly pairs: readonly Pair[];
  readonly onDone: () => void;
}

/** The only way out of a journal: a copy of this one page, in words that its writer may change, seen before it is shown (S37, P6). */
export const ShareCopy = ({ page, pairs, onDone }: ShareCopyProps) => {
  const { text, me, locale } = useFormat();
  const [styles, shared, own] = [usePrepareStyles(), useGuideStyles(), useJournalStyles()];
  const [to, setTo] = useState<string>();
  const [words, setWords] = useWordsOf(page, "journal copy");
  const pair = pairs.find(({ id }) => id === to) ?? pairs[0];
  const { share, keeping, problem } = useSharing(page, () => {
    setWords("");
    onDone();
  });
  if (!pair) return null;
  const readers = othersNames(pair, me.id);
  const names = formatList(readers, locale);
  return (
    <div className={own.outward} role="group" aria-label={text("journal.share")}>
      {pairs.length > 1 && (
        <Field label={text("journal.shareTo")}>
          <Select value={pair.id} onChange={(_, { value }) => setTo(value)}>
            {pairs.map((each) => (
              <option key={each.id} value={each.id}>
                {formatList(othersNames(each, me.id), locale)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text("journal.copy")} hint={text("journal.copyHint")}>
        <Textarea value={words} rows={4} resize="vertical" dir="auto" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <WhoReads readers={readers} />
      <Preview names={names} words={words} />
      <div className={shared.row}>
        <SteadyButton
          appearance="primary"
          className={styles.button}
          off={keeping || words.trim() === ""}
          onClick={() => void share(pair, words.trim())}
        >
          {text("journal.sharePress", { names })}
        </SteadyButton>
        <Button className={styles.button} appearance="subtle" onClick={onDone}>
          {text("journal.close")}
        </Button>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void share(pair, words.trim())} />}
    </div>
  );
};

interface PreviewProps {
  readonly names: string;
  readonly words: string;
}

const Preview = ({ names, words }: PreviewProps) => {
  const text = useText();
  const me = useMe();
  const [styles, shared, own] = [usePrepareStyles(), useGuideStyles(), useJournalStyles()];
  return (
    <section className={styles.part} aria-label={text("journal.preview", { names })}>
      <p className={shared.label}>{text("journal.preview", { names })}</p>
      <article className={styles.item}>
        <p className={styles.line}>
          <bdi className={styles.term}>{me.name}</bdi>{" "}
          <span className={own.kind}>{text("document.kind", { kind: "reflection" })}</span>
        </p>
        <p className={own.words} dir="auto">
          {words.trim()}
        </p>
      </article>
    </section>
  );
};

const useSharing = (page: JournalPage, onShared: () => void) => {
  const { openDocument } = useConversations();
  const { journal } = useOwnThings();
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const share = async (pair: Pair, words: string): Promise<void> => {
    setKeeping(true);
    const shown = await showCopy({ openDocument, journal }, page.id, pair, words);
    setKeeping(false);
    if (shown.ok) onShared();
    else setProblem(shown.error);
  };
  return { share, keeping, problem };
};
