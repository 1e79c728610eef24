import { Button } from "@fluentui/react-components";
import { openCommitments, type StandingCommitment } from "../../domain/document/promises";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { formatDate } from "../format/calendar";
import { useGuideStyles } from "../controls/guideStyles";
import { useWriting } from "../controls/useWriting";
import { usePrepareStyles } from "../controls/prepareStyles";
import type { Together } from "./useTogether";
import { useFormat, useMe, useText } from "../context";

export interface OpenCommitmentsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
}

const ENDS = ["done", "changed", "dropped"] as const;

/** What each said they would do and that is still open, on both lists for both (S15). Its owner says how it stands, in one press. */
export const OpenCommitments = ({ pair, document, together }: OpenCommitmentsProps) => {
  const text = useText();
  const me = useMe();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { write, problem } = useWriting(document);
  const open = openCommitments(together.folded);
  const say = ({ entry }: StandingCommitment, status: (typeof ENDS)[number]): void =>
    void write({
      text: text("before.progress", { state: status, what: entry.text }),
      content: { kind: "progress", progress: { of: entry.id, status } },
    });
  return (
    <div className={styles.part}>
      <h3 className={shared.label}>{text("before.open")}</h3>
      {open.length === 0 && <p className={shared.quiet}>{text("before.nothingOpen")}</p>}
      <ul className={styles.list}>
        {open.map((commitment) => (
          <li key={commitment.entry.id} className={styles.item}>
            <CommitmentWords pair={pair} commitment={commitment} />
            {commitment.entry.content.commitment.owner === me.id && (
              <div className={shared.row}>
                {ENDS.map((status) => (
                  <Button key={status} className={styles.button} onClick={() => say(commitment, status)}>
                    {text(`before.${status}`)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};

interface CommitmentWordsProps extends Pick<OpenCommitmentsProps, "pair"> {
  readonly commitment: StandingCommitment;
}

const CommitmentWords = ({ pair, commitment: { entry } }: CommitmentWordsProps) => {
  const { text, locale } = useFormat();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const { owner, due, ifSituation } = entry.content.commitment;
  const name = pair.members.find(({ id }) => id === owner)?.name ?? entry.authorName;
  return (
    <>
      <p className={styles.words} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      {ifSituation !== undefined && <p className={shared.quiet}>{text("before.if", { situation: ifSituation })}</p>}
      <p className={shared.quiet}>{text("before.by", { name, date: formatDate(due, locale) })}</p>
    </>
  );
};
