import { Button, makeStyles } from "@fluentui/react-components";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import type { JournalPrompt } from "../../domain/journal/journal";
import { useTyped } from "../controls/useDraft";
import { useText } from "../context";
import { LargeBody, Quiet, Row, Stack } from "../controls/layout";
import { PageBox } from "./PageBox";

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
