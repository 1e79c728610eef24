import { Button } from "@fluentui/react-components";
import { isConcernOverdue, type StandingConcern } from "../../../domain/document/concerns";
import { FELT } from "../../../domain/document/facts";
import { ProblemBar } from "../../controls/ProblemBar";
import { useWriting } from "../../controls/useWriting";
import type { Format } from "../../services";
import type { EntryMoreProps } from "./entryMoreProps";
import { FurtherPart } from "./FurtherPart";
import { OpenForm } from "./OpenForm";
import { actionFor } from "./sideForms";
import { useEntryStyles } from "./useEntryStyles";

/** Where a concern is on its way, and what each may do about it: both add actions, only its author says how it is, closes it and opens it again (S48). */
export const ConcernPart = ({ entry, context, about, document }: EntryMoreProps) => {
  const styles = useEntryStyles();
  const { format } = context;
  const { text, me, clock, zone, zones } = format;
  const { write, problem } = useWriting(document);
  const concern = about.concern(entry.id);
  if (!concern) return null;
  const { phase, felt } = concern;
  const isMine = entry.author === me.id;
  const today = zones.readAt(zone, clock.now()).date;
  const say = (status: "doing" | "done", now = felt): void =>
    void write({
      text: "",
      content: { kind: "progress", progress: { of: entry.id, status, ...(now && { felt: now }) } },
    });
  return (
    <div className={styles.part}>
      {isConcernOverdue(concern, today) && <p className={styles.line}>{text("concern.overdue")}</p>}
      {felt && phase !== "ask-author" && <p className={styles.line}>{text("concern.feltNow", { felt })}</p>}
      <p className={styles.line}>{phaseWords(concern, format)}</p>
      {isMine && phase === "ask-author" && (
        <div className={styles.buttons}>
          {FELT.map((each) => (
            <Button key={each} className={styles.button} onClick={() => say("doing", each)}>
              {text("concern.felt", { felt: each })}
            </Button>
          ))}
        </div>
      )}
      {phase !== "closed" && phase !== "ask-author" && (
        <OpenForm entry={entry} context={context} document={document} form={actionFor(concern.entry)} />
      )}
      {isMine && phase !== "closed" && phase !== "ask-author" && (
        <>
          <div className={styles.buttons}>
            <Button className={styles.button} onClick={() => say("done")}>
              {text("concern.close")}
            </Button>
          </div>
          <p className={styles.quiet}>{text("concern.onlyYou")}</p>
          <FurtherPart entry={entry} />
        </>
      )}
      {isMine && phase === "closed" && (
        <div className={styles.buttons}>
          <Button className={styles.button} appearance="subtle" onClick={() => say("doing")}>
            {text("concern.reopen")}
          </Button>
        </div>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};

const phaseWords = ({ entry, phase }: StandingConcern, { text, me }: Format): string | undefined => {
  const name = entry.authorName;
  const isMine = entry.author === me.id;
  switch (phase) {
    case "needs-action":
      return text("concern.needsAction");
    case "acting":
      return text("concern.acting");
    case "ask-author":
      return text(isMine ? "concern.askMe" : "concern.askOther", { name });
    case "closed":
      return text("concern.closed", { who: isMine ? "me" : "other", name });
    default:
      return undefined;
  }
};
