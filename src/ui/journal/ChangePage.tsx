import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalPage } from "../../domain/journal/journal";
import { LONGEST_PAGE } from "../../domain/journal/journalPieces";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWordsOf } from "./useWordsOf";
import { useFormat, useOwnThings } from "../context";
import { Row, Stack } from "../controls/layout";

export interface ChangePageProps {
  readonly page: JournalPage;
  readonly onDone: () => void;
}

/** Other words for a page. What stood there before can still be read below it. */
export const ChangePage = ({ page, onDone }: ChangePageProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useWordsOf(page, "journal page");
  const [problem, setProblem] = useState<Failure>();
  const close = (): void => {
    setWords("");
    onDone();
  };
  const keep = async (): Promise<void> => {
    const kept = await journal.change(page.id, { text: words.trim(), lang: locale });
    if (kept.ok) close();
    else setProblem(kept.error);
  };
  return (
    <Stack gap="s">
      <Field label={text("journal.words")}>
        <Textarea
          value={words}
          rows={6}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Row align="center">
        <SteadyButton off={words.trim() === "" || words.trim() === page.text} onClick={() => void keep()}>
          {text("journal.keepChange")}
        </SteadyButton>
        <Button appearance="subtle" onClick={close}>
          {text("journal.leaveAsIs")}
        </Button>
      </Row>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void keep()}>
          {text("journal.notKept")}
        </ProblemBar>
      )}
    </Stack>
  );
};
