import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LensId, Step, TextId } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import type { Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { formatList } from "../format/list";
import { Fold, LargeBody, List, Quiet, Row, Stack } from "../controls/layout";
import { acrossFrom, promptsFor, readerSideOf, sideWords, type ReaderSide } from "./promptsFor";
import { GuideWords } from "./GuideWords";
import { useFormat } from "../context";

interface StepPromptsProps {
  readonly pair: Pair;
  readonly words: GuideText;
  readonly state: Pick<SessionState, "host">;
  readonly step: Step;
  /** The reader's own wishes for today. */
  readonly lenses: readonly LensId[];
}

/** My prompts one at a time, more of them folded, and the other person's one press away: there is no hidden script. */
export const StepPrompts = ({ pair, words, state: { host }, step, lenses }: StepPromptsProps) => {
  const { text, me, locale } = useFormat();
  const [thought, setThought] = useState(0);
  const [isSimple, setSimple] = useState(false);
  const side = readerSideOf(pair, me.id, host);
  const { first, more } = promptsFor(step, side, lenses);
  const current = first[thought];
  const last = thought + 1 >= first.length;
  const readers = acrossFrom(pair, me.id, host).map(({ name }) => name);
  const folded = [...(current?.followUps ?? []), ...more.map(({ says }) => says)];
  const theirs = promptsFor(step, otherSide(side));
  return (
    <Stack>
      <Quiet>
        {text(sideWords(side, current?.for ?? "both") ?? "guide.forYou")}
        {first.length > 1 && ` · ${text("guide.thought", { thought: thought + 1, thoughts: first.length })}`}
      </Quiet>
      <Stack gap="xs" aria-live="polite">
        <LargeBody>
          {current && <GuideWords words={words} id={isSimple ? (current.simpler ?? current.says) : current.says} />}
        </LargeBody>
        {isSimple && current?.simpler === undefined && <Quiet>{text("cue.simplerNone")}</Quiet>}
      </Stack>
      <Row align="center">
        {first.length > 1 && (
          <Button onClick={() => setThought(last ? 0 : thought + 1)}>
            {text(last ? "guide.firstThought" : "guide.nextThought")}
          </Button>
        )}
        <Button onClick={() => setSimple(!isSimple)}>{text(isSimple ? "cue.simplerBack" : "cue.simpler")}</Button>
      </Row>
      {folded.length > 0 && <FoldedPrompts title={text("guide.more")} ids={folded} words={words} />}
      {readers.length > 0 && (
        <FoldedPrompts
          title={text("guide.theirs", { names: formatList(readers, locale) })}
          ids={[...theirs.first, ...theirs.more].map(({ says }) => says)}
          words={words}
        />
      )}
    </Stack>
  );
};

interface FoldedPromptsProps {
  readonly title: string;
  readonly ids: readonly TextId[];
  readonly words: GuideText;
}

const FoldedPrompts = ({ title, ids, words }: FoldedPromptsProps) => (
  <Fold title={title} searchable>
    <List pointed gap="s">
      {ids.map((id) => (
        <li key={id}>
          <GuideWords words={words} id={id} />
        </li>
      ))}
    </List>
  </Fold>
);

const otherSide = (side: ReaderSide): ReaderSide => (side === "mentor" ? "mentee" : "mentor");
