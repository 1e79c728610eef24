import { Button, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { FoldedEntry } from "../../../domain/document/fold";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { heardIn, type Heard } from "../../../domain/document/meanings";
import { others, type Pair } from "../../../domain/people/pair";
import type { EntryId, PersonId, SessionId } from "../../../domain/shared/ids";
import { Label, Quiet, Row, Stack, Written } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useTyped } from "../../controls/useDraft";
import { useWriting } from "../../controls/useWriting";
import { WhoReads } from "../../controls/WhoReads";
import { useMe, useNames, useText } from "../../context";
import { FormColumn } from "../../document/write/FormColumn";
import { FittingField } from "../../controls/FittingField";

interface SayBackProps {
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
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Row>
        <Button onClick={() => setOpen(true)}>{props.label}</Button>
      </Row>
    );
  return <HeardForm {...props} onClose={() => setOpen(false)} />;
};

interface HeardFormProps extends SayBackProps {
  readonly onClose: () => void;
}

/** What I heard, from whom, and the way to show it to them. */
const useHeard = ({ pair, document, state, step, supersedes, onClose }: HeardFormProps) => {
  const me = useMe();
  const names = useNames(pair);
  const people = others(pair, me.id).map((person) => ({ ...person, name: names.of(person) }));
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
  const { people, person, setWhom, words, setWords, keep, keeping, problem } = useHeard(props);
  if (!person) return null;
  return (
    <FormColumn>
      <WhoReads readers={people.map(({ name }) => name)} />
      {people.length > 1 && (
        <FittingField label={text("heard.whom")}>
          <Select value={person.id} onChange={(_, { value }) => setWhom(people.find(({ id }) => id === value)?.id)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FittingField>
      )}
      <FittingField label={text("heard.box")}>
        <Textarea value={words} rows={3} resize="vertical" dir="auto" onChange={(_, { value }) => setWords(value)} />
      </FittingField>
      <Quiet>{text("heard.hint", { name: person.name })}</Quiet>
      <Row>
        <SteadyButton appearance="primary" off={keeping || words.trim() === ""} onClick={() => void keep()}>
          {text("heard.keep", { name: person.name })}
        </SteadyButton>
        <Button onClick={props.onClose}>{text("heard.close")}</Button>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void keep()} />}
    </FormColumn>
  );
};

interface HeardListProps {
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

/** What was said back and is not confirmed yet, for the person who was heard and the one who heard. */
export const HeardList = ({ heard: all, ...props }: HeardListProps) => {
  const me = useMe();
  return (
    <Stack>
      {all.map((heard) =>
        heard.entry.author === me.id ? (
          <HeardByMe key={heard.entry.id} {...props} heard={heard} />
        ) : (
          heard.answer === "asked" && <HeardFromMe key={heard.entry.id} {...props} heard={heard} />
        ),
      )}
    </Stack>
  );
};

type OneHeardProps = Omit<HeardListProps, "heard"> & { readonly heard: Heard };

/** How what I said back was taken. */
const HeardByMe = ({ heard: { entry, answer, meant }, ...props }: OneHeardProps) => {
  const text = useText();
  const { pair } = props;
  const names = useNames(pair);
  const person = pair.members.find(({ id }) => id === entry.content.insight.heard);
  const name = person ? names.of(person) : "";
  return (
    <Stack as="section" gap="xs" aria-label={text("heard.box")}>
      <Written dir="auto" lang={entry.lang}>
        {entry.text}
      </Written>
      <Quiet>{text("heard.answer", { name, answer: answer.replace("-", "_") })}</Quiet>
      {meant && meant.text !== "" && (
        <Written dir="auto" lang={meant.lang}>
          {meant.text}
        </Written>
      )}
      {answer === "not-quite" && <SayBack {...props} supersedes={entry.id} label={text("heard.again")} />}
    </Stack>
  );
};

/** Somebody says back what they heard from me: is that it? */
const HeardFromMe = ({ pair, document, state, step, heard: { entry } }: OneHeardProps) => {
  const text = useText();
  const name = useNames(pair).by(entry);
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
    <FormColumn as="section" aria-label={text("heard.ask", { name })}>
      <div role="status">
        <Label>{text("heard.ask", { name })}</Label>
      </div>
      <Written dir="auto" lang={entry.lang}>
        {entry.text}
      </Written>
      {isNotQuite && (
        <FittingField label={text("heard.meant")}>
          <Textarea value={meant} rows={2} dir="auto" onChange={(_, { value }) => setMeant(value)} />
        </FittingField>
      )}
      <Row align="center">
        {isNotQuite ? (
          <SteadyButton off={keeping || meant.trim() === ""} onClick={answer}>
            {text("heard.meantKeep")}
          </SteadyButton>
        ) : (
          <Button onClick={() => setNotQuite(true)}>{text("heard.notQuite")}</Button>
        )}
        <SteadyButton appearance="primary" off={keeping} onClick={confirm}>
          {text("heard.yes")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={isNotQuite ? answer : confirm} />}
    </FormColumn>
  );
};
