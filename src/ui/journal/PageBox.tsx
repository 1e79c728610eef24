import { Field, Textarea } from "@fluentui/react-components";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import type { JournalPrompt } from "../../domain/journal/journal";
import { LONGEST_PAGE } from "../../domain/journal/journalPieces";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useTyped } from "../controls/useDraft";
import { useKeeping } from "../controls/useWriting";
import { useFormat, useOwnThings } from "../context";

interface PageBoxProps {
  /** Undefined: free words. */
  readonly prompt: JournalPrompt | undefined;
  readonly rows?: number;
  readonly onKept?: () => void;
}

/** The box of a new page. What is typed for each question survives a closed page. */
export const PageBox = ({ prompt, rows = 6, onKept }: PageBoxProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useTyped(OWN_DRAFTS, `journal ${prompt ?? "freely"}`);
  const { keep: keepAtPress, keeping, problem } = useKeeping();
  const keep = async (): Promise<void> => {
    const page = { text: words.trim(), lang: locale, ...(prompt && { prompt }) };
    const kept = await keepAtPress(() => journal.write(page));
    if (!kept?.ok) return;
    setWords("");
    onKept?.();
  };
  return (
    <>
      <Field label={text("journal.words")}>
        <Textarea
          aria-label={prompt ? text(`journal.ask.${prompt}`) : text("journal.words")}
          value={words}
          rows={rows}
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
