import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { OWN_DRAFTS } from "../../domain/document/drafts";
import type { JournalPage } from "../../domain/journal/journal";
import { LONGEST_PAGE } from "../../domain/journal/journalPieces";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useGuideStyles } from "../guide/guideStyles";
import { usePrepareStyles } from "../prepare/prepareStyles";
import { useTyped } from "../prepare/useTyped";
import type { Services } from "../services";

export interface ChangePageProps {
  readonly services: Services;
  readonly page: JournalPage;
  readonly onDone: () => void;
}

/** Other words for a page. What stood there before can still be read below it. */
export const ChangePage = ({ services, page, onDone }: ChangePageProps) => {
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { text, journal, locale } = services;
  const [typed, setTyped] = useTyped(services, OWN_DRAFTS, `journal page ${page.id}`);
  const [emptied, setEmptied] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const words = typed === "" && !emptied ? page.text : typed;
  const close = (): void => {
    setTyped("");
    onDone();
  };
  const keep = async (): Promise<void> => {
    const kept = await journal.change(page.id, { text: words.trim(), lang: locale });
    if (kept.ok) close();
    else setProblem(kept.error);
  };
  return (
    <div className={styles.part}>
      <Field label={text("journal.words")}>
        <Textarea
          value={words}
          rows={6}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => {
            setEmptied(true);
            setTyped(value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <SteadyButton
          className={styles.button}
          off={words.trim() === "" || words.trim() === page.text}
          onClick={() => void keep()}
        >
          {text("journal.keepChange")}
        </SteadyButton>
        <Button className={styles.button} appearance="subtle" onClick={close}>
          {text("journal.leaveAsIs")}
        </Button>
      </div>
      {problem && (
        <ProblemBar failure={problem} text={text} byHand onRetry={() => void keep()}>
          {text("journal.notKept")}
        </ProblemBar>
      )}
    </div>
  );
};
