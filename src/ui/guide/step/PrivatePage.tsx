import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalPrompt } from "../../../domain/journal/journal";
import { LONGEST_PAGE } from "../../../domain/journal/journalPieces";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import { useFormat, useOwnThings, useText } from "../../context";
import { Fold, Quiet, Row, Stack } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useTyped } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";

interface PrivatePageProps {
  /** Names the box on this device. */
  readonly box: string;
  /** What the press says that opens it. */
  readonly label?: string;
  /** It is what this screen asks for first. */
  readonly isMain?: boolean;
  /** The question of the journal that it answers. */
  readonly prompt?: JournalPrompt;
}

/** The box for what a guide gives to think about before a meeting: the same before it and in it. */
export const boxForOneself = ({ id }: { readonly id: string }): string => `before ${id}`;

/** A page of one's own journal, from wherever a conversation asks something for oneself alone (P6). */
export const PrivatePage = ({ box, label, isMain = false, prompt }: PrivatePageProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useTyped(OWN_DRAFTS, `private ${box}`);
  const [isOpened, setOpened] = useState(false);
  const [isKept, setKept] = useState(false);
  const { keep: keepAtPress, keeping, problem } = useKeeping();
  const keep = async (): Promise<void> => {
    const kept = await keepAtPress(() =>
      journal.write({ text: words.trim(), lang: locale, ...(prompt && { prompt }) }),
    );
    if (!kept?.ok) return;
    setWords("");
    setOpened(false);
    setKept(true);
  };
  if (!isOpened && words === "") {
    return (
      <Stack gap="xs">
        <Quiet role="status">{isKept && text("private.kept")}</Quiet>
        <Row>
          <Button appearance={isMain ? "primary" : "secondary"} onClick={() => setOpened(true)}>
            {label ?? text("private.open")}
          </Button>
        </Row>
      </Stack>
    );
  }
  return (
    <Stack gap="s">
      <Field label={text("private.box")}>
        <Textarea
          value={words}
          rows={3}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          readOnly={keeping}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Row>
        <SteadyButton off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("private.keep")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void keep()} />}
    </Stack>
  );
};

/** What somebody wrote for themselves before this meeting, folded: others may look at the same screen. */
export const WrittenForOneself = ({ box }: Pick<PrivatePageProps, "box">) => {
  const text = useText();
  const [words] = useTyped(OWN_DRAFTS, `private ${box}`);
  const [isThere, setThere] = useState(false);
  // It stays while it is open, also when its last letter is deleted.
  if (words !== "" && !isThere) setThere(true);
  if (!isThere) return null;
  return (
    <Fold title={text("beforehand.written")}>
      <PrivatePage box={box} />
    </Fold>
  );
};
