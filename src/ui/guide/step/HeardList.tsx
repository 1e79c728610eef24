import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { FoldedEntry } from "../../../domain/document/fold";
import { heardIn, type Heard } from "../../../domain/document/meanings";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { PersonId, SessionId } from "../../../domain/shared/ids";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useWriteStyles } from "../../document/write/useWriteStyles";
import { useWriting } from "../../controls/useWriting";
import { useTyped } from "../../controls/useDraft";
import { useGuideStyles } from "../../controls/guideStyles";
import { SayBack } from "./SayBack";
import { useMe, useText } from "../../context";

const useStyles = makeStyles({ words: { margin: "0", whiteSpace: "pre-wrap", overflowWrap: "anywhere" } });

export interface HeardListProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly step: string;
  readonly heard: readonly Heard[];
}

/** What was said back in this meeting and waits for its yes, of what this person said or heard. */
export const openHeard = (folded: readonly FoldedEntry[], session: SessionId, me: PersonId): readonly Heard[] =>
  heardIn(folded, session).filter(
    ({ entry, answer }) => answer !== "yes" && (entry.author === me || entry.content.insight.heard === me),
  );

/** What was said back and is not confirmed yet, for whoever was heard and whoever heard. */
export const HeardList = ({ heard: all, ...props }: HeardListProps) => {
  const me = useMe();
  const shared = useGuideStyles();
  return (
    <div className={shared.stack}>
      {all.map((heard) =>
        heard.entry.author === me.id ? (
          <MyEar key={heard.entry.id} {...props} heard={heard} />
        ) : (
          heard.answer === "asked" && <MyWords key={heard.entry.id} {...props} heard={heard} />
        ),
      )}
    </div>
  );
};

type OneHeardProps = Omit<HeardListProps, "heard"> & { readonly heard: Heard };

/** How what I said back was taken. */
const MyEar = ({ heard: { entry, answer, meant }, ...props }: OneHeardProps) => {
  const text = useText();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const { pair } = props;
  const name = pair.members.find(({ id }) => id === entry.content.insight.heard)?.name ?? "";
  return (
    <section className={shared.tight} aria-label={text("heard.box")}>
      <p className={styles.words} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      <p className={shared.quiet}>{text("heard.answer", { name, answer: answer.replace("-", "_") })}</p>
      {meant && meant.text !== "" && (
        <p className={styles.words} dir="auto" lang={meant.lang}>
          {meant.text}
        </p>
      )}
      {answer === "not-quite" && <SayBack {...props} supersedes={entry.id} label={text("heard.again")} />}
    </section>
  );
};

/** Somebody says back what they heard from me: is that it? */
const MyWords = ({ pair, document, state, step, heard: { entry } }: OneHeardProps) => {
  const text = useText();
  const [styles, shared, forms] = [useStyles(), useGuideStyles(), useWriteStyles()];
  const [isNotQuite, setNotQuite] = useState(false);
  const [meant, setMeant] = useTyped(pair, `meant ${entry.id}`);
  const { write, keeping, problem } = useWriting(document);
  const place = { session: state.id, guide: { ...state.guide, step } };
  const confirm = (): void =>
    void write({
      text: text("heard.yesText", { words: entry.text }),
      content: { kind: "confirmation", confirmation: { of: entry.id } },
      ...place,
    });
  const answer = (): void =>
    void write({ text: meant.trim(), content: { kind: "meaning", meaning: { of: entry.id } }, ...place }).then(
      (kept) => (kept ? setMeant("") : undefined),
    );
  return (
    <section className={forms.form} aria-label={text("heard.ask", { name: entry.authorName })}>
      <div role="status">
        <h3 className={shared.label}>{text("heard.ask", { name: entry.authorName })}</h3>
      </div>
      <p className={styles.words} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      {isNotQuite && (
        <Field label={text("heard.meant")} className={forms.field}>
          <Textarea value={meant} rows={2} dir="auto" onChange={(_, { value }) => setMeant(value)} />
        </Field>
      )}
      <div className={shared.row}>
        {isNotQuite ? (
          <SteadyButton className={forms.button} off={keeping || meant.trim() === ""} onClick={answer}>
            {text("heard.meantKeep")}
          </SteadyButton>
        ) : (
          <Button className={forms.button} onClick={() => setNotQuite(true)}>
            {text("heard.notQuite")}
          </Button>
        )}
        <SteadyButton className={forms.button} appearance="primary" off={keeping} onClick={confirm}>
          {text("heard.yes")}
        </SteadyButton>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={isNotQuite ? answer : confirm} />}
    </section>
  );
};
