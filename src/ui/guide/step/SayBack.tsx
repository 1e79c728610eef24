import { Button, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { FoldedEntry } from "../../../domain/document/fold";
import type { LiveDocument, NewEntry } from "../../../domain/document/store/liveDocument";
import { heardIn, type Heard } from "../../../domain/document/meanings";
import { isInNotebook, others, stepsPlaceOf, type Pair } from "../../../domain/people/pair";
import type { EntryId, PersonId, SessionId } from "../../../domain/shared/ids";
import { Label, Quiet, Row, Stack, Written } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useTyped } from "../../controls/useDraft";
import { useWriting } from "../../controls/useWriting";
import { WhoReads } from "../../controls/WhoReads";
import { useMe, useText } from "../../context";
import { useNames } from "../../names";
import { FormColumn } from "../../document/write/FormColumn";

const useStyles = makeStyles({ box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } });

interface HeardFormProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  /** The meeting and its part. */
  readonly place: HeardPlace;
  /** What I said back before, which these words take the place of. */
  readonly supersedes?: EntryId | undefined;
  readonly onKept: () => void;
}

type HeardPlace = Required<Pick<NewEntry, "session" | "guide">>;

/** What I heard, from whom, and the way to show it to them. */
const useHeard = ({ pair, document, place, supersedes, onKept }: HeardFormProps) => {
  const me = useMe();
  const names = useNames(pair);
  const people = others(pair, me.id).map((person) => ({ ...person, name: names.of(person) }));
  const [whom, setWhom] = useState(people[0]?.id);
  const [words, setWords] = useTyped(pair, heardBox(place.session));
  const { write, keeping, problem } = useWriting(document);
  const person = people.find(({ id }) => id === whom);
  const keep = async (): Promise<void> => {
    if (!person) return;
    const kept = await write({
      text: words.trim(),
      content: { kind: "insight", insight: { heard: person.id } },
      ...place,
      ...(supersedes !== undefined && { supersedes }),
    });
    if (!kept) return;
    setWords("");
    onKept();
  };
  return { people, person, setWhom, words, setWords, keep, keeping, problem };
};

/** The box on this device for what was heard in one meeting. */
export const heardBox = (session: SessionId): string => `heard ${session}`;

/** A box for "what I heard". The person who was heard reads it soon, and says whether that is it (S11). */
export const HeardForm = (props: HeardFormProps) => {
  const text = useText();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { people, person, setWhom, words, setWords, keep, keeping, problem } = useHeard(props);
  const { supersedes } = props;
  useEffect(() => {
    if (supersedes !== undefined) box.current?.querySelector("textarea")?.focus();
  }, [supersedes]);
  if (!person) return null;
  // The press goes with the words that it showed: one listens on, and writes on in the box.
  const show = (): void =>
    void keep().then(() => box.current?.querySelector("textarea")?.focus({ preventScroll: true }));
  return (
    <FormColumn>
      <WhoReads readers={people.map(({ name }) => name)} />
      {people.length > 1 && (
        <Field label={text("heard.whom")}>
          <Select value={person.id} onChange={(_, { value }) => setWhom(people.find(({ id }) => id === value)?.id)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div ref={box} className={styles.box}>
        <Textarea
          aria-label={text("heard.box")}
          value={words}
          rows={3}
          resize="vertical"
          dir="auto"
          readOnly={keeping}
          onChange={(_, { value }) => setWords(value)}
        />
      </div>
      <Quiet>{text("heard.hint", { name: person.name, place: whereRead(props.pair) })}</Quiet>
      {words.trim() !== "" && (
        <Row>
          <SteadyButton appearance="primary" off={keeping} onClick={show}>
            {text("heard.keep", { name: person.name })}
          </SteadyButton>
        </Row>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={show} />}
    </FormColumn>
  );
};

/**
 * How the words reach who was heard. Measured by `npm run bench -- talk`: seconds from a list, up to a look of OneNote's
 * from a notebook. Where each goes through the conversation alone, nobody is asked in the step: they stand in the story.
 */
const whereRead = (pair: Pair): "list" | "notebook" | "story" => {
  if (!stepsPlaceOf(pair)) return "story";
  return isInNotebook(pair) ? "notebook" : "list";
};

/** What was said back in this meeting and waits for its yes, of what this person said or heard. */
export const openHeard = (folded: readonly FoldedEntry[], session: SessionId, me: PersonId): readonly Heard[] =>
  heardIn(folded, session).filter(
    ({ entry, answer }) => answer !== "yes" && (entry.author === me || entry.content.insight.heard === me),
  );

interface HeardFromMeListProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly step: string;
  readonly heard: readonly Heard[];
}

/** What others said back of what I said, and ask about now. */
export const HeardFromMeList = ({ heard: all, ...props }: HeardFromMeListProps) => {
  const me = useMe();
  return all
    .filter(({ entry, answer }) => entry.author !== me.id && answer === "asked")
    .map((heard) => <HeardFromMe key={heard.entry.id} {...props} heard={heard} />);
};

type OneHeardProps = Omit<HeardFromMeListProps, "heard"> & { readonly heard: Heard };

interface HeardByMeProps {
  readonly pair: Pair;
  readonly heard: Heard;
  /** Says it back once more. */
  readonly onAgain: () => void;
}

/** How what I said back was taken. */
export const HeardByMe = ({ pair, heard: { entry, answer, meant }, onAgain }: HeardByMeProps) => {
  const text = useText();
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
      {answer === "not-quite" && (
        <Row>
          <Button onClick={onAgain}>{text("heard.again")}</Button>
        </Row>
      )}
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
      text: "",
      content: { kind: "confirmation", confirmation: { of: entry.id } },
      ...place,
    });
  const answer = (): void =>
    void write({ text: meant.trim(), content: { kind: "meaning", meaning: { of: entry.id } }, ...place }).then((kept) =>
      kept ? setMeant("") : undefined,
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
        <Field label={text("heard.meant")}>
          <Textarea value={meant} rows={2} dir="auto" onChange={(_, { value }) => setMeant(value)} />
        </Field>
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
