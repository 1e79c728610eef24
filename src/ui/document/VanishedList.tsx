import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Entry } from "../../domain/document/entry";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { useMe, useText } from "../context";
import { Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { useWriting } from "../controls/useWriting";
import { inPlaceOf } from "./about";
import { EntryWords } from "./EntryWords";

const useStyles = makeStyles({ list: { paddingTop: tokens.spacingVerticalS } });

interface VanishedListProps {
  readonly document: LiveDocument;
  /** Entries that were removed in the store by hand. */
  readonly vanished: readonly Entry[];
}

/** Asks the author of removed words what to do; nothing is added again without an answer. */
export const VanishedList = ({ document, vanished }: VanishedListProps) => {
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  const { write, problem } = useWriting(document);
  const mine = vanished.filter(({ author }) => author === me.id);
  if (mine.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text("document.vanished", { count: mine.length })}
        <Stack className={styles.list}>
          {mine.map((entry) => (
            <div key={entry.id}>
              <EntryWords entry={entry} />
              <Row>
                <Button onClick={() => void write({ ...inPlaceOf(entry), text: entry.text })}>
                  {text("document.putBack")}
                </Button>
                <Button
                  appearance="subtle"
                  onClick={() => void write({ text: "", content: { kind: "note" }, removes: entry.id })}
                >
                  {text("document.letGo")}
                </Button>
              </Row>
            </div>
          ))}
        </Stack>
        {problem && <ProblemBar failure={problem} />}
      </MessageBarBody>
    </MessageBar>
  );
};
