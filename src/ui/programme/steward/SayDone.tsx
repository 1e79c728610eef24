import { Field, Textarea } from "@fluentui/react-components";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import type { Programme, Wave } from "../../../domain/organisation/programme";
import { DONE, LONGEST_CHANGE, type Done, type PublishedResult } from "../../../domain/programme/result";
import { among, record, words } from "../../../domain/shared/shape";
import { useText } from "../../context";
import { Row, Stack } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";
import { RadioChoice } from "../../guide/RadioChoice";
import { WillChange } from "../waves/ResultPage";
import type { Waves } from "../waves/useWaves";

/** What is typed so far. */
interface Typed {
  readonly done?: Done;
  readonly said: string;
}

const TYPED = shapedDraft<Typed>(record({ said: words(LONGEST_CHANGE) }, { done: among(DONE) }));

interface SayDoneProps {
  readonly programme: Programme;
  /** The wave whose page announced a change. */
  readonly wave: Wave;
  readonly announced: PublishedResult;
  readonly waves: Waves;
}

/** While people are asked again, a steward says for everybody whether what was announced last was done (S65). */
export const SayDone = ({ programme, wave, announced, waves }: SayDoneProps) => {
  const text = useText();
  const { value = { said: "" }, set } = useDraft(OWN_DRAFTS, `follow-up ${programme.id}/${wave.id}`, TYPED);
  const { keep, keeping, problem } = useKeeping();
  const said = value.said.trim();
  const { done } = value;
  const publish = async (): Promise<void> => {
    if (!done || said === "") return;
    const kept = await keep(() => waves.on(({ desk }) => desk.followUp(wave, { done, words: said })));
    if (!kept?.ok) return;
    set(undefined);
    waves.again();
  };
  return (
    <Stack as="section" aria-label={text("wave.lastTime")}>
      <WillChange title={text("wave.changes")} words={announced} />
      <RadioChoice<Done | "">
        question={text("steward.wasDone")}
        options={DONE.map((each) => ({ value: each, label: text("steward.answer", { done: each }) }))}
        chosen={done ?? ""}
        onChoose={(chosen) => chosen !== "" && set({ ...value, done: chosen })}
      />
      <Field label={text("steward.doneWords")}>
        <Textarea
          value={value.said}
          rows={3}
          maxLength={LONGEST_CHANGE}
          resize="vertical"
          dir="auto"
          onChange={(_, data) => set({ ...value, said: data.value })}
        />
      </Field>
      {problem && <Problem failure={problem} byHand onRetry={() => void publish()} />}
      <Row>
        <SteadyButton appearance="primary" off={keeping || !done || said === ""} onClick={() => void publish()}>
          {text(keeping ? "steward.publishing" : "steward.publish")}
        </SteadyButton>
      </Row>
    </Stack>
  );
};
