import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { LensId, Prompt, Step, TextId } from "../../domain/conversation/guide";
import type { GuideText } from "../../locales/guideText";
import { formatList } from "../format/list";
import { Body, Fold, Label, LargeBody, List, Quiet, Row, Stack } from "../controls/layout";
import { promptsFor, sideWords, type ReaderSide } from "./promptsFor";
import { GuideWords } from "./GuideWords";
import { RadioChoice } from "./RadioChoice";
import { useFormat, useText } from "../context";

interface StepPromptsProps {
  readonly words: GuideText;
  readonly step: Step;
  readonly side: ReaderSide;
  /** Names of those who read something else; absent in a lesson, which one person takes alone. */
  readonly readers?: readonly string[];
  /** The reader's own wishes for today. */
  readonly lenses: readonly LensId[];
  readonly isSimple: boolean;
  /** The length of the meeting as two people have it; absent in a lesson, which hurries nobody. */
  readonly room?: number;
  /** Stands beside the press for the next thought. */
  readonly children?: ReactNode;
}

/** My prompts one at a time. What else this part says is folded: more of them, what the others read, and ways to take part. */
export const StepPrompts = (props: StepPromptsProps) => {
  const { side, readers, step, lenses, isSimple, room, children } = props;
  const text = useText();
  const [thought, setThought] = useState(0);
  const { first, more } = promptsFor(step, side, lenses, room);
  const current = first[thought];
  const last = thought + 1 >= first.length;
  const whose = sideWords(side, current?.for ?? "both");
  const question = useRef<HTMLDivElement>(null);
  const asked = `${thought} ${isSimple}`;
  const shown = useRef(asked);
  useEffect(() => {
    // The presses stand below the question: other words may begin above the view.
    if (shown.current !== asked) question.current?.scrollIntoView({ block: "nearest" });
    shown.current = asked;
  }, [asked]);
  return (
    <Stack>
      <Quiet>
        {[
          ...(readers && whose !== undefined ? [text(whose)] : []),
          ...(first.length > 1 ? [text("guide.thought", { thought: thought + 1, thoughts: first.length })] : []),
        ].join(" · ")}
      </Quiet>
      <div ref={question}>
        <Stack gap="xs" aria-live="polite">
          <LargeBody>
            {current && (
              <GuideWords words={props.words} id={isSimple ? (current.simpler ?? current.says) : current.says} />
            )}
          </LargeBody>
          {isSimple && current?.simpler === undefined && <Quiet>{text("cue.simplerNone")}</Quiet>}
        </Stack>
      </div>
      {current?.answers && <Answers key={current.says} words={props.words} answers={current.answers} />}
      <Row align="center">
        {first.length > 1 && (
          <Button onClick={() => setThought(last ? 0 : thought + 1)}>
            {text(last ? "guide.firstThought" : "guide.nextThought")}
          </Button>
        )}
        {children}
      </Row>
      {readers && (
        <MoreOfStep
          {...props}
          readers={readers}
          folded={[...(current?.followUps ?? []), ...more.map(({ says }) => says)]}
        />
      )}
    </Stack>
  );
};

interface AnswersProps {
  readonly words: GuideText;
  readonly answers: NonNullable<Prompt["answers"]>;
}

/** Two answers to choose from. What speaks for the chosen one, or against it, is said at once; nothing is counted or kept. */
const Answers = ({ words, answers }: AnswersProps) => {
  const text = useText();
  const [chosen, choose] = useState<TextId>("");
  const why = answers.find(({ says }) => says === chosen)?.why;
  return (
    <Stack gap="s">
      <RadioChoice
        question={text("guide.answer")}
        options={answers.map(({ says }) => ({ value: says, label: <GuideWords words={words} id={says} /> }))}
        chosen={chosen}
        onChoose={choose}
      />
      <Body role="status">{why !== undefined && <GuideWords words={words} id={why} />}</Body>
    </Stack>
  );
};

interface MoreOfStepProps extends Pick<StepPromptsProps, "words" | "step" | "side"> {
  readonly readers: readonly string[];
  readonly folded: readonly TextId[];
}

/** There is no hidden script: what the others can read is here as well. */
const MoreOfStep = ({ words, step, side, readers, folded }: MoreOfStepProps) => {
  const { text, locale } = useFormat();
  const theirs = promptsFor(step, otherSide(side));
  return (
    <Fold title={text("guide.more")} searchable>
      <Stack>
        {folded.length > 0 && <FoldedPrompts ids={folded} words={words} />}
        {readers.length > 0 && (
          <FoldedPrompts
            title={text("guide.theirs", { names: formatList(readers, locale) })}
            ids={[...theirs.first, ...theirs.more].map(({ says }) => says)}
            words={words}
          />
        )}
        <StepWays step={step} />
      </Stack>
    </Fold>
  );
};

interface FoldedPromptsProps {
  readonly title?: string;
  readonly ids: readonly TextId[];
  readonly words: GuideText;
}

const FoldedPrompts = ({ title, ids, words }: FoldedPromptsProps) => (
  <Stack gap="xs">
    {title !== undefined && <Label as="p">{title}</Label>}
    <List pointed gap="s" aria-label={title}>
      {ids.map((id) => (
        <li key={id}>
          <GuideWords words={words} id={id} />
        </li>
      ))}
    </List>
  </Stack>
);

/** Quiet hints: how to listen in this part, and the ways to take part. */
const StepWays = ({ step }: { readonly step: Step }) => {
  const text = useText();
  return (
    <>
      {step.moves.length > 0 && (
        <Stack gap="xs">
          <Label as="p">{text("guide.listening")}</Label>
          <List pointed gap="s">
            {step.moves.map((move) => (
              <li key={move}>{text(`guide.move.${move}`)}</li>
            ))}
          </List>
        </Stack>
      )}
      <Stack gap="xs">
        <Label as="p">{text("guide.channels")}</Label>
        <List pointed gap="s">
          {step.channels.map((channel) => (
            <li key={channel}>{text(`guide.channel.${channel}`)}</li>
          ))}
        </List>
        <Quiet>{text("guide.channelsHint")}</Quiet>
      </Stack>
    </>
  );
};

const otherSide = (side: ReaderSide): ReaderSide => (side === "mentor" ? "mentee" : "mentor");
