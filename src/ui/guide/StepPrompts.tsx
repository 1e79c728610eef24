import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { LensId, Step, TextId } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import type { Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { formatList } from "../format/list";
import { Fold, Label, LargeBody, List, Quiet, Row, Stack } from "../controls/layout";
import { acrossFrom, promptsFor, readerSideOf, sideWords, type ReaderSide } from "./promptsFor";
import { GuideWords } from "./GuideWords";
import { useFormat, useText } from "../context";
import { useNames } from "../names";

interface StepPromptsProps {
  readonly pair: Pair;
  readonly words: GuideText;
  readonly state: Pick<SessionState, "host">;
  readonly step: Step;
  /** The reader's own wishes for today. */
  readonly lenses: readonly LensId[];
  readonly isSimple: boolean;
  /** Stands beside the press for the next thought. */
  readonly children?: ReactNode;
}

/** My prompts one at a time. What else this part says is folded: more of them, what the others read, and ways to take part. */
export const StepPrompts = (props: StepPromptsProps) => {
  const { pair, state, step, lenses, isSimple, children } = props;
  const { text, me } = useFormat();
  const [thought, setThought] = useState(0);
  const side = readerSideOf(pair, me.id, state.host);
  const { first, more } = promptsFor(step, side, lenses);
  const current = first[thought];
  const last = thought + 1 >= first.length;
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
        {text(sideWords(side, current?.for ?? "both") ?? "guide.forYou")}
        {first.length > 1 && ` · ${text("guide.thought", { thought: thought + 1, thoughts: first.length })}`}
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
      <Row align="center">
        {first.length > 1 && (
          <Button onClick={() => setThought(last ? 0 : thought + 1)}>
            {text(last ? "guide.firstThought" : "guide.nextThought")}
          </Button>
        )}
        {children}
      </Row>
      <MoreOfStep {...props} folded={[...(current?.followUps ?? []), ...more.map(({ says }) => says)]} side={side} />
    </Stack>
  );
};

interface MoreOfStepProps extends StepPromptsProps {
  readonly folded: readonly TextId[];
  readonly side: ReaderSide;
}

/** There is no hidden script: what the others can read is here as well. */
const MoreOfStep = ({ pair, words, state: { host }, step, folded, side }: MoreOfStepProps) => {
  const { text, me, locale } = useFormat();
  const readers = acrossFrom(pair, me.id, host).map(useNames(pair).of);
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
