import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { useMe, useText } from "../context";
import { useGuideStyles } from "../controls/guideStyles";
import { NoteBox, useNote } from "../document/NoteBox";
import { GuideWords } from "./GuideWords";
import { isFor, readerSideOf } from "./promptsFor";
import type { Script } from "./useGuide";

export interface AfterwardsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly script: Script;
  /** Words of this meeting may be written down. */
  readonly mayWrite: boolean;
}

/** What the guide asks afterwards: some of it for both, with a box, and some for oneself, without one. */
export const Afterwards = ({ script, mayWrite, ...props }: AfterwardsProps) => {
  const text = useText();
  const me = useMe();
  const styles = useGuideStyles();
  const { pair, state } = props;
  const { guide, words } = script;
  const after = guide.after?.filter((each) => isFor(readerSideOf(pair, me.id, state.host), each)) ?? [];
  if (after.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={text("afterwards.title")}>
      <h3 className={styles.label}>{text("afterwards.title")}</h3>
      {after.map(({ id, defaultVisibility }) => (
        <div key={id} className={styles.tight}>
          <p className={styles.prompt}>
            <GuideWords words={words} id={id} />
          </p>
          {defaultVisibility === "pair" && mayWrite ? (
            <AfterNote {...props} id={id} />
          ) : (
            <p className={styles.quiet}>{text("afterwards.onlyMe")}</p>
          )}
        </div>
      ))}
    </section>
  );
};

const AfterNote = ({
  pair,
  document,
  state: { id: session, guide },
  id,
}: Omit<AfterwardsProps, "script" | "mayWrite"> & { readonly id: string }) => {
  const text = useText();
  const note = useNote({ pair, document }, `${id} ${session}`, {
    session,
    guide: { ...guide, step: "after" },
  });
  return <NoteBox pair={pair} note={note} label={text("afterwards.note")} />;
};
