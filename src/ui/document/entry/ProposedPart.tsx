import { Button } from "@fluentui/react-components";
import { ProblemBar } from "../../controls/ProblemBar";
import { useWriting } from "../../controls/useWriting";
import { whoseToSay } from "../about";
import type { EntryMoreProps } from "./entryMoreProps";
import { useEntryStyles } from "./useEntryStyles";

/** A goal or a promise that somebody wrote for another person waits for that person's yes (S7). */
export const ProposedPart = ({ entry, context, about, document }: EntryMoreProps) => {
  const styles = useEntryStyles();
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const whose = whoseToSay(entry);
  if (about.standing(entry.id)?.status !== "asked" || whose === undefined || whose === "both") return null;
  const say = (status: "open" | "dropped"): void =>
    void write({ text: "", content: { kind: "progress", progress: { of: entry.id, status } } });
  if (whose !== me.id) {
    const name = about.nameOf(whose) ?? text("document.somebody");
    return <p className={styles.line}>{text("entry.proposedToOther", { name })}</p>;
  }
  return (
    <div className={styles.part}>
      <p className={styles.line}>{text("entry.proposedToMe", { name: entry.authorName })}</p>
      <div className={styles.buttons}>
        <Button className={styles.button} onClick={() => say("open")}>
          {text("entry.takeOn")}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={() => say("dropped")}>
          {text("entry.ratherNot")}
        </Button>
      </div>
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};
