import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Step } from "../../../domain/conversation/guide";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument, NewEntry } from "../../../domain/document/store/liveDocument";
import type { Heard } from "../../../domain/document/meanings";
import type { Pair } from "../../../domain/people/pair";
import type { EntryId } from "../../../domain/shared/ids";
import type { GuideText } from "../../../locales/guideText";
import type { Text } from "../../../locales/text";
import { Quiet, Row, Stack } from "../../controls/layout";
import { useTyped } from "../../controls/useDraft";
import { NoteBox } from "../../document/NoteBox";
import type { StepFormKind } from "../../document/write/forms";
import { boxBefore } from "../../document/write/saying";
import { useSessionNote } from "../SessionNotes";
import { wordsOf } from "../useGuide";
import { HeardByMe, HeardForm } from "./SayBack";
import { StepForm } from "./StepForm";
import { formsOf, startOf, writtenBefore } from "./stepForms";
import { useMe, useText } from "../../context";

const useStyles = makeStyles({
  // The words of the choice line up with the box, not their invisible edges.
  choice: { flexWrap: "wrap", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
});

/** What the one box of a meeting holds. */
type BoxKind = "note" | "heard" | StepFormKind;

interface Chosen {
  readonly kind: BoxKind;
  /** The part it was chosen in: what is typed belongs there, also when the meeting has moved on. */
  readonly step: string;
  /** What I said back before, which these words take the place of. */
  readonly supersedes?: EntryId;
}

interface WriteBoxProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly words: GuideText;
  /** What I said back and waits for its yes. */
  readonly heard: readonly Heard[];
  /** The part is for this reader alone: nothing new is written, and what was begun can be kept. */
  readonly onlyMe: boolean;
}

/** One box for all that is written in a meeting, and above it the choice of what that is. Each choice has its own draft. */
export const WriteBox = ({ pair, document, state, steps, step, words, heard, onlyMe }: WriteBoxProps) => {
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ kind: "note", step: step.id });
  const [kept, setKept] = useState(0);
  const [keptIn, setKeptIn] = useState(step.id);
  const note = useSessionNote({ pair, document }, state, step.id);
  const noteStep = steps.find(({ id }) => id === note.place.guide?.step);
  const noteFrom = noteStep && note.text !== "" && noteStep.id !== step.id && wordsOf(words, noteStep.title);
  // A form that was kept or closed takes its presses with it: one goes on from the choice.
  useEffect(() => {
    if (kept > 0) place.current?.querySelector<HTMLElement>("[aria-selected='true']")?.focus({ preventScroll: true });
  }, [kept]);
  const done = (): void => {
    setChosen({ kind: "note", step: step.id });
    setKept(kept + 1);
    setKeptIn(step.id);
  };
  if (onlyMe && note.text === "") return null;
  const kinds = onlyMe ? ["note" as const] : kindsIn(step, chosen.kind);
  return (
    <Stack gap="s" as="section" aria-label={text("box.title")}>
      <div ref={place}>
        {kinds.length > 1 && (
          <TabList
            size="small"
            className={styles.choice}
            selectedValue={chosen.kind}
            onTabSelect={(_, { value }) => {
              const kind = kinds.find((each) => each === value);
              if (kind) setChosen({ kind, step: step.id });
            }}
          >
            {kinds.map((kind) => (
              <Tab key={kind} value={kind}>
                {kindName(kind, text)}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
      {chosen.kind === "note" && (
        <FromBefore {...{ pair, step }} guide={state.guide} onGo={(kind) => setChosen({ kind, step: step.id })} />
      )}
      {chosen.kind === "note" ? (
        <NoteBox
          isBare
          pair={pair}
          note={note}
          label={text("guide.note")}
          {...(noteFrom && { hint: text("guide.noteFrom", { step: noteFrom }) })}
        />
      ) : (
        <ChosenForm
          {...{ pair, document, chosen }}
          of={steps.find(({ id }) => id === chosen.step) ?? step}
          place={{ session: state.id, guide: { ...state.guide, step: chosen.step } }}
          onShown={() => setChosen({ kind: "heard", step: step.id })}
          onDone={done}
        />
      )}
      <Quiet role="status">
        {kept > 0 && keptIn === step.id && chosen.kind === "note" && note.text === "" && text("will.kept")}
      </Quiet>
      {heard
        .filter(({ entry }) => entry.author === me.id)
        .map((one) => (
          <HeardByMe
            key={one.entry.id}
            pair={pair}
            heard={one}
            onAgain={() => setChosen({ kind: "heard", step: step.id, supersedes: one.entry.id })}
          />
        ))}
    </Stack>
  );
};

interface FromBeforeProps extends Pick<WriteBoxProps, "pair" | "step"> {
  readonly guide: SessionState["guide"];
  readonly onGo: (kind: StepFormKind) => void;
}

/** What its author wrote for this part before the meeting, and showed to nobody yet. */
const FromBefore = ({ pair, step, guide, onGo }: FromBeforeProps) => {
  const text = useText();
  const [kind] = writtenBefore(step);
  const [draft] = useTyped(pair, kind === undefined ? "before" : boxBefore(guide, step, kind));
  if (kind === undefined || draft === "") return null;
  return (
    <Row>
      <Button onClick={() => onGo(kind)}>{text("beforehand.written")}</Button>
    </Row>
  );
};

interface ChosenFormProps extends Pick<WriteBoxProps, "pair" | "document"> {
  readonly chosen: Chosen;
  /** The part that it was chosen in. */
  readonly of: Step;
  readonly place: Required<Pick<NewEntry, "session" | "guide">>;
  /** What was heard is shown to the one who said it. */
  readonly onShown: () => void;
  readonly onDone: () => void;
}

const ChosenForm = ({ pair, document, chosen, of, place, onShown, onDone }: ChosenFormProps) => {
  const { kind, supersedes } = chosen;
  const text = useText();
  if (kind === "note") return null;
  if (kind === "heard")
    return <HeardForm key={supersedes} {...{ pair, document, place, supersedes }} onKept={onShown} />;
  const start = startOf(of, kind);
  const box = place.guide && writtenBefore(of).includes(kind) ? { box: boxBefore(place.guide, of, kind) } : {};
  const asked = { kind, label: kindName(kind, text), place, ...box, ...(start && { start }) };
  return <StepForm key={kind} {...{ pair, document, asked }} onDone={onDone} />;
};

/** What a part offers. A choice that was made before stays until it is kept or another one is made. */
const kindsIn = (step: Step, chosen: BoxKind): readonly BoxKind[] => [
  ...new Set<BoxKind>([
    "note",
    ...(step.moves.includes("say-back") ? (["heard"] as const) : []),
    ...formsOf(step),
    "term",
    chosen,
  ]),
];

const kindName = (kind: BoxKind, text: Text): string => text("document.kind", { kind });
