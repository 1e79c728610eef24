import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_PAGE } from "../../../domain/journal/journalPieces";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import { useFormat, useOwnThings } from "../../context";
import { FittingField } from "../../controls/FittingField";
import { Quiet, Row, Stack } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useTyped } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";

interface PrivatePageProps {
  /** Names the box on this device. */
  readonly box: string;
}

/** A page of one's own journal, from wherever a conversation asks something for oneself alone (P6). */
export const PrivatePage = ({ box }: PrivatePageProps) => {
  const { text, locale } = useFormat();
  const { journal } = useOwnThings();
  const [words, setWords] = useTyped(OWN_DRAFTS, `private ${box}`);
  const [isOpened, setOpened] = useState(false);
  const [isKept, setKept] = useState(false);
  const { keep: keepAtPress, keeping, problem } = useKeeping();
  const keep = async (): Promise<void> => {
    const kept = await keepAtPress(() => journal.write({ text: words.trim(), lang: locale }));
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
          <Button onClick={() => setOpened(true)}>{text("private.open")}</Button>
        </Row>
      </Stack>
    );
  }
  return (
    <Stack gap="s">
      <FittingField label={text("private.box")}>
        <Textarea
          value={words}
          rows={3}
          maxLength={LONGEST_PAGE}
          resize="vertical"
          dir="auto"
          readOnly={keeping}
          onChange={(_, { value }) => setWords(value)}
        />
      </FittingField>
      <Row>
        <SteadyButton off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("private.keep")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void keep()} />}
    </Stack>
  );
};
