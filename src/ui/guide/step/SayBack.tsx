import { Button, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import type { EntryId } from "../../../domain/shared/ids";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { useWriteStyles } from "../../document/write/useWriteStyles";
import { useWriting } from "../../controls/useWriting";
import { useTyped } from "../../controls/useDraft";
import { useMe, useText } from "../../context";

const useStyles = makeStyles({ open: { justifySelf: "start", minHeight: "32px" } });

export interface SayBackProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly step: string;
  /** What I said back before, which these words take the place of. */
  readonly supersedes?: EntryId;
  readonly label: string;
}

/** A box for "what I heard". The person who was heard reads it at once, and says whether that is it (S11). */
export const SayBack = (props: SayBackProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button className={styles.open} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
    );
  return <HeardForm {...props} onClose={() => setOpen(false)} />;
};

interface HeardFormProps extends SayBackProps {
  readonly onClose: () => void;
}

/** What I heard, from whom, and the way to show it to them. */
const useHeard = ({ pair, document, state, step, supersedes, onClose }: HeardFormProps) => {
  const me = useMe();
  const people = others(pair, me.id);
  const [whom, setWhom] = useState(people[0]?.id);
  const [words, setWords] = useTyped(pair, `heard ${state.id}`);
  const { write, keeping, problem } = useWriting(document);
  const person = people.find(({ id }) => id === whom);
  const keep = async (): Promise<void> => {
    if (!person) return;
    const kept = await write({
      text: words.trim(),
      content: { kind: "insight", insight: { heard: person.id } },
      session: state.id,
      guide: { ...state.guide, step },
      ...(supersedes !== undefined && { supersedes }),
    });
    if (!kept) return;
    setWords("");
    onClose();
  };
  return { people, person, setWhom, words, setWords, keep, keeping, problem };
};

const HeardForm = (props: HeardFormProps) => {
  const text = useText();
  const styles = useWriteStyles();
  const { people, person, setWhom, words, setWords, keep, keeping, problem } = useHeard(props);
  if (!person) return null;
  return (
    <div className={styles.form}>
      <WhoReads readers={people.map(({ name }) => name)} />
      {people.length > 1 && (
        <Field label={text("heard.whom")} className={styles.field}>
          <Select value={person.id} onChange={(_, { value }) => setWhom(people.find(({ id }) => id === value)?.id)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text("heard.box")} className={styles.field}>
        <Textarea value={words} rows={3} resize="vertical" dir="auto" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <p className={styles.hint}>{text("heard.hint", { name: person.name })}</p>
      <div className={styles.buttons}>
        <SteadyButton
          appearance="primary"
          className={styles.button}
          off={keeping || words.trim() === ""}
          onClick={() => void keep()}
        >
          {text("heard.keep", { name: person.name })}
        </SteadyButton>
        <Button className={styles.button} onClick={props.onClose}>
          {text("heard.close")}
        </Button>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void keep()} />}
    </div>
  );
};
