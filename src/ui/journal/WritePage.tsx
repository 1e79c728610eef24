import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import { LONGEST_PAGE } from "../../domain/journal/journalPieces";
import type { JournalPrompt } from "../../domain/journal/journal";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useTyped } from "../controls/useDraft";
import { useKeeping } from "../controls/useWriting";
import { useFormat, useOwnThings, useText } from "../context";
import { LargeBody, Quiet, Row, Stack } from "../controls/layout";

const useStyles = makeStyles({ way: { minHeight: "32px" } });

export interface WritePageProps {
  /** The questions of this week that have no page yet. */
  readonly open: readonly JournalPrompt[];
}

const FREELY = "freely";

/** A new page: an answer to one question of the week, or free words. What is typed for each survives a closed page. */
export const WritePage = ({ open }: WritePageProps) => {
  const text = useText();
  const styles = useStyles();
  const [choice, choose] = useTyped(OWN_DRAFTS, "journal choice");
  const prompt = choice === FREELY ? undefined : (open.find((each) => each === choice) ?? open[0]);
  const next = open[(open.findIndex((each) => each === prompt) + 1) % Math.max(1, open.length)];
  return (
    <Stack gap="s">
      <Quiet role="status">
        {open.length > 0 ? text("journal.left", { count: open.length }) : text("journal.done")}
      </Quiet>
      {prompt && <LargeBody>{text(`journal.ask.${prompt}`)}</LargeBody>}
      <Row align="center">
        {prompt && next && next !== prompt && (
          <Button size="small" className={styles.way} onClick={() => choose(next)}>
            {text("journal.another")}
          </Button>
        )}
        {open[0] && (
          <Button size="small" className={styles.way} onClick={() => choose(prompt ? FREELY : (open[0] ?? ""))}>
            {text(prompt ? "journal.freely" : "journal.answer")}
          </Button>
        )}
      </Row>
      <PageBox key={prompt ?? FREELY} prompt={prompt} />
    </Stack>
  );
};

interface PageBoxProps {
  readonly prompt: JournalPrompt | undefined;
}

const PageBox = ({ prompt }: PageBoxProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useTyped(OWN_DRAFTS, boxOf(prompt));
  const { keep: keepAtPress, keeping, problem } = useKeeping();
  const keep = async (): Promise<void> => {
    const page = { text: words.trim(), lang: locale, ...(prompt && { prompt }) };
    const kept = await keepAtPress(() => journal.write(page));
    if (kept?.ok) setWords("");
  };
  return (
    <>
      <Field label={text("journal.words")}>
        <Textarea
          aria-label={prompt ? text(`journal.ask.${prompt}`) : text("journal.words")}
          value={words}
          rows={6}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          readOnly={keeping}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <div>
        <SteadyButton appearance="primary" off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("journal.keep")}
        </SteadyButton>
      </div>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void keep()}>
          {text("journal.notKept")}
        </ProblemBar>
      )}
    </>
  );
};

const boxOf = (prompt: JournalPrompt | undefined): string => `journal ${prompt ?? FREELY}`;
