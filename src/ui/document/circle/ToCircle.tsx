import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { celebrationCopy, caseCopy, type CircleCopy } from "../../../domain/document/circle";
import type { Entry } from "../../../domain/document/entry";
import { subPageOf } from "../../../domain/links/destination";
import { LONGEST_CELEBRATION } from "../../../domain/document/facts";
import type { NewEntry } from "../../../domain/document/store/liveDocument";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import type { Member, Pair } from "../../../domain/people/pair";
import { useConversations, useFormat } from "../../context";
import { Body, Label, Quiet, Row, Stack, Written } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useTyped } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";
import { WhoReads } from "../../controls/WhoReads";
import { TextLink } from "../../controls/TextLink";
import { useCircleName } from "./useCircles";
import { WhichCircle } from "./WhichCircle";

/** What a writer brings to a circle: a case without names, or one sentence to celebrate. */
export type BroughtKind = "case" | "celebration";

const BROUGHT: readonly BroughtKind[] = ["case", "celebration"];

/** What its writer looks for once more before a case goes out. */
const CHECKS = ["case.names", "case.places", "case.team", "case.days"] as const;

export interface ToCircleProps {
  /** The words that it begins with. */
  readonly start: string;
  /** Names the box of its words on this device. */
  readonly box: string;
  /** Those that it can be brought to; at least one. */
  readonly circles: readonly Pair[];
  /** Pairs of two: where it holds the other person's words, they are asked there first. */
  readonly pairs: readonly Pair[];
  readonly only?: BroughtKind;
  /** What came of it: an entry in the document of that pair or circle. */
  readonly onWritten?: (where: Pair, entry: Entry) => void;
  readonly onDone: () => void;
}

/**
 * The way of one's own words into a circle: words of one's choice, a list to look through, and what the circle will read,
 * before anything goes (S56, S58). Where they hold somebody's words, that person is asked, and nothing goes yet.
 */
export const ToCircle = (props: ToCircleProps) => {
  const { circles } = props;
  const [chosen, setChosen] = useState<string>();
  const circle = circles.find(({ id }) => id === chosen) ?? circles[0];
  return circle && <ToThisCircle {...props} circle={circle} onCircle={setChosen} />;
};

interface ToThisCircleProps extends ToCircleProps {
  readonly circle: Pair;
  readonly onCircle: (id: string) => void;
}

const ToThisCircle = ({ start, box, circles, circle, pairs, only, onCircle, onWritten, onDone }: ToThisCircleProps) => {
  const { text, me } = useFormat();
  const { openDocument } = useConversations();
  const { keep, keeping, problem } = useKeeping();
  const [typed, setTyped] = useTyped(OWN_DRAFTS, box);
  const [isTouched, setTouched] = useState(false);
  const [brought, setBrought] = useState<BroughtKind>(only ?? "case");
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [holds, setHolds] = useState<string>();
  const [done, setDone] = useState<string>();
  const name = useCircleName(circle);
  // An empty draft is no draft: only who has emptied the box just now sees it empty.
  const words = typed === "" && !isTouched ? start : typed;
  const type = (value: string): void => {
    setTouched(true);
    setTyped(value);
    setChecked([]);
  };
  const asked = brought === "case" ? askedIn(pairs, holds, me.id) : undefined;
  // Whoever is asked learns the name of the circle and nothing else of it: without one they would be told who is in it.
  const isNameless = asked !== undefined && name === undefined;
  const isReady =
    words.trim() !== "" &&
    !isNameless &&
    (brought === "celebration" || (holds !== undefined && CHECKS.every((check) => checked.includes(check))));
  const go = async (): Promise<void> => {
    const where = asked?.pair ?? circle;
    if (isNameless) return;
    const entry =
      asked && name !== undefined ? caseToAsk(words.trim(), asked.person, name) : copyOf(brought, words.trim());
    const written = await keep(() => openDocument(where).write(entry));
    if (!written?.ok) return;
    setTyped("");
    onWritten?.(where, written.value);
    setDone(asked ? text("case.asked", { name: asked.person.name }) : text("case.shown"));
  };
  if (done !== undefined) return <Done words={done} onDone={onDone} />;
  return (
    <Stack gap="m" role="group" aria-label={text("case.press")}>
      <WhereAndWhat {...{ circles, circle, only, brought }} onCircle={onCircle} onBrought={setBrought} />
      {brought === "case" ? (
        <CaseQuestions {...{ words, pairs, checked, holds }} onWords={type} onChecked={setChecked} onHolds={setHolds} />
      ) : (
        <Field label={text("case.sentence")}>
          <Input
            value={inOneLine(words)}
            maxLength={LONGEST_CELEBRATION}
            dir="auto"
            onChange={(_, { value }) => type(value)}
          />
        </Field>
      )}
      <WhoReads
        readers={asked ? [asked.person.name] : circle.members.flatMap(({ id, name }) => (id === me.id ? [] : [name]))}
      />
      <CirclePreview words={brought === "case" ? words.trim() : inOneLine(words).trim()} />
      {asked && <Quiet>{text("case.askFirst", { name: asked.person.name })}</Quiet>}
      {isNameless && <NameFirst circle={circle} name={asked.person.name} />}
      <Row align="center">
        <SteadyButton appearance="primary" off={keeping || !isReady} onClick={() => void go()}>
          {asked ? text("case.ask", { name: asked.person.name }) : text("case.show")}
        </SteadyButton>
        <Button onClick={onDone}>{text("case.close")}</Button>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void go()} />}
    </Stack>
  );
};

const Done = ({ words, onDone }: { readonly words: string; readonly onDone: () => void }) => {
  const { text } = useFormat();
  return (
    <Stack gap="s">
      <Body role="status">{words}</Body>
      <Row>
        <Button onClick={onDone}>{text("case.close")}</Button>
      </Row>
    </Stack>
  );
};

/** Why nothing can be asked yet, and where the circle gets its name. */
const NameFirst = ({ circle, name }: { readonly circle: Pair; readonly name: string }) => {
  const { text } = useFormat();
  const to = { screen: "document", about: circle.id, within: "circle" };
  return (
    <Stack gap="s">
      <Body role="status">{text("case.nameFirst", { name })}</Body>
      <TextLink href={`#${subPageOf(to)}`}>{text("circle.give")}</TextLink>
    </Stack>
  );
};

/** Exactly what the circle will read. */
const CirclePreview = ({ words }: { readonly words: string }) => {
  const { text } = useFormat();
  if (words === "") return null;
  return (
    <Stack as="section" gap="xs" aria-label={text("case.preview")}>
      <Label>{text("case.preview")}</Label>
      <Written dir="auto">{words}</Written>
    </Stack>
  );
};

interface WhereAndWhatProps extends Pick<ToCircleProps, "circles"> {
  readonly only: BroughtKind | undefined;
  readonly circle: Pair;
  readonly brought: BroughtKind;
  readonly onCircle: (id: string) => void;
  readonly onBrought: (brought: BroughtKind) => void;
}

/** To which circle, and as what; asked only where there is a choice. */
const WhereAndWhat = ({ circles, circle, only, brought, onCircle, onBrought }: WhereAndWhatProps) => {
  const { text } = useFormat();
  return (
    <>
      <WhichCircle {...{ circles, circle, onCircle }} />
      {only === undefined && (
        <Field label={text("case.as")}>
          <RadioGroup value={brought} onChange={(_, { value }) => onBrought(value === "case" ? "case" : "celebration")}>
            {BROUGHT.map((each) => (
              <Radio key={each} value={each} label={text("case.asKind", { kind: each })} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
};

interface CaseQuestionsProps extends Pick<ToCircleProps, "pairs"> {
  readonly words: string;
  readonly checked: readonly string[];
  /** The id of the pair whose other person it quotes, or NOBODY; undefined until it is said. */
  readonly holds: string | undefined;
  readonly onWords: (words: string) => void;
  readonly onChecked: (checked: readonly string[]) => void;
  readonly onHolds: (holds: string) => void;
}

/** The words of a case, what its writer looks for in them, and whether they are all theirs. */
const CaseQuestions = ({ words, pairs, checked, holds, onWords, onChecked, onHolds }: CaseQuestionsProps) => {
  const { text, me } = useFormat();
  return (
    <>
      <Field label={text("case.words")} hint={text("case.wordsHint")}>
        <Textarea value={words} rows={5} resize="vertical" dir="auto" onChange={(_, { value }) => onWords(value)} />
      </Field>
      <Stack role="group" gap="xs" aria-label={text("case.check")}>
        <Label as="p">{text("case.check")}</Label>
        {CHECKS.map((check) => (
          <Checkbox
            key={check}
            label={text(check)}
            checked={checked.includes(check)}
            onChange={(_, { checked: isOn }) =>
              onChecked(isOn === true ? [...checked, check] : checked.filter((each) => each !== check))
            }
          />
        ))}
      </Stack>
      <Field label={text("case.holds")}>
        <RadioGroup value={holds ?? ""} onChange={(_, { value }) => onHolds(value)}>
          <Radio value={NOBODY} label={text("case.holdsNone")} />
          {pairs.map((pair) => {
            const person = theOther(pair, me.id);
            return (
              person && <Radio key={pair.id} value={pair.id} label={text("case.holdsOf", { name: person.name })} />
            );
          })}
        </RadioGroup>
      </Field>
    </>
  );
};

const NOBODY = "nobody";

/** A sentence has one line. */
const inOneLine = (words: string): string => words.replaceAll(/\s*\n\s*/g, " ").slice(0, LONGEST_CELEBRATION);

const theOther = ({ members }: Pair, me: string): Member | undefined => members.find(({ id }) => id !== me);

/** Whose yes it needs, and in which pair they are asked. */
const askedIn = (
  pairs: readonly Pair[],
  holds: string | undefined,
  me: string,
): { readonly pair: Pair; readonly person: Member } | undefined => {
  const pair = pairs.find(({ id }) => id === holds);
  const person = pair && theOther(pair, me);
  return pair && person && { pair, person };
};

const caseToAsk = (text: string, { id }: Member, circle: string): NewEntry => ({
  text,
  content: { kind: "case", case: { words: id, circle } },
});

const copyOf = (brought: BroughtKind, words: string): CircleCopy =>
  brought === "case" ? caseCopy(words) : celebrationCopy(inOneLine(words));
