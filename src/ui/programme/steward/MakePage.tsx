import { Button, Field, Input, ProgressBar, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import type { Programme, Wave } from "../../../domain/organisation/programme";
import { announcedBefore, DONE, LONGEST_CHANGE, type Done, type StewardWords } from "../../../domain/programme/result";
import type { DraftResult, MakingProgress } from "../../../domain/programme/waves";
import { among, record, words } from "../../../domain/shared/shape";
import { isLocalDate } from "../../../domain/time/localDate";
import { useText } from "../../context";
import { Body, Label, Quiet, Row, Stack } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { Ruled } from "../../controls/Ruled";
import { SteadyButton } from "../../controls/SteadyButton";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { useKeeping } from "../../controls/useWriting";
import { RadioChoice } from "../../guide/RadioChoice";
import { Found, useDatesOf, WillChange } from "../waves/ResultPage";
import { useAsking, type Waves } from "../waves/useWaves";

interface MakePageProps {
  readonly programme: Programme;
  readonly wave: Wave;
  readonly waves: Waves;
}

/** Makes the page of a closed wave: first what everybody will read, then the words without which it is not published. */
export const MakePage = ({ programme, wave, waves }: MakePageProps) => {
  const text = useText();
  const datesOf = useDatesOf();
  const { ask, keeping, problem, notNow } = useAsking();
  const [progress, setProgress] = useState<MakingProgress>();
  const [draft, setDraft] = useState<DraftResult>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (): Promise<void> => {
    stop.current = new AbortController();
    setProgress(undefined);
    const follow = { signal: stop.current.signal, onProgress: setProgress };
    const made = await ask(() => waves.on(({ desk }) => desk.make(wave, follow)));
    setProgress(undefined);
    if (made) setDraft(made.value);
  };
  const doing = text(progress?.stage === "opening" ? "steward.opening" : "steward.reading");
  return (
    <Stack gap="s">
      {!draft && (
        <Row>
          <SteadyButton appearance="primary" off={keeping} onClick={() => void make()}>
            {text("steward.make", { dates: datesOf(wave) })}
          </SteadyButton>
          {keeping && <Button onClick={() => stop.current?.abort()}>{text("steward.stop")}</Button>}
        </Row>
      )}
      {keeping && <Making doing={doing} progress={progress} />}
      {notNow !== undefined && <Body role="alert">{text("wave.notNow", { why: notNow })}</Body>}
      {problem && problem.type !== "Cancelled" && <Problem failure={problem} byHand onRetry={() => void make()} />}
      {draft && <PublishForm {...{ programme, wave, waves, draft }} />}
    </Stack>
  );
};

/** A bar and no count: how many gave is not for the screen, and not for what reads it aloud. */
const Making = ({ doing, progress }: { readonly doing: string; readonly progress: MakingProgress | undefined }) => (
  <>
    <Quiet role="status">{doing}</Quiet>
    <ProgressBar
      thickness="large"
      aria-label={doing}
      {...(progress?.share !== undefined && { value: progress.share })}
    />
  </>
);

/** What is typed so far. */
interface Typed {
  readonly change: string;
  readonly by: string;
  readonly done?: Done;
  readonly said: string;
}

const DAY_LENGTH = 10;
const TYPED = shapedDraft<Typed>(
  record({ change: words(LONGEST_CHANGE), by: words(DAY_LENGTH), said: words(LONGEST_CHANGE) }, { done: among(DONE) }),
);
const NOTHING: Typed = { change: "", by: "", said: "" };

/** The words of a page; undefined while something is missing. */
const wordsOf = ({ change, by, done, said }: Typed, isFollowUp: boolean): StewardWords | undefined => {
  if (change.trim() === "" || !isLocalDate(by)) return undefined;
  const own = { change: change.trim(), by };
  if (!isFollowUp) return own;
  return done && said.trim() !== "" ? { ...own, before: { done, words: said.trim() } } : undefined;
};

const PublishForm = ({ programme, wave, waves, draft }: MakePageProps & { readonly draft: DraftResult }) => {
  const text = useText();
  const earlier = waves.now && announcedBefore(programme, wave, waves.now.results);
  const said = earlier && waves.now?.followUps.get(earlier.wave);
  // What was said while people answered stands there already; a steward may say more.
  const begun: Typed = said ? { ...NOTHING, done: said.done, said: said.words } : NOTHING;
  const { value = begun, set } = useDraft(OWN_DRAFTS, `page ${programme.id}/${wave.id}`, TYPED);
  const { keep, keeping, problem } = useKeeping();
  const toSay = wordsOf(value, earlier !== undefined);
  const publish = async (): Promise<void> => {
    if (!toSay) return;
    const done = await keep(() => waves.on(({ desk }) => desk.publish(draft, toSay)));
    if (done?.ok) {
      set(undefined);
      waves.again();
    }
  };
  return (
    <Stack>
      <Ruled>
        <Stack as="section" aria-label={text("steward.draft")}>
          <Label as="h4">{text("steward.draft")}</Label>
          {draft.earlierChanged ? <Body>{text("steward.earlier")}</Body> : <Found result={draft} />}
        </Stack>
      </Ruled>
      {earlier && (
        <>
          <WillChange title={text("wave.wasDone")} words={earlier} />
          <RadioChoice<Done | "">
            question={text("steward.wasDone")}
            options={DONE.map((done) => ({ value: done, label: text("steward.answer", { done }) }))}
            chosen={value.done ?? ""}
            onChoose={(done) => done !== "" && set({ ...value, done })}
          />
          <Words
            label={text("steward.doneWords")}
            value={value.said}
            onChange={(words) => set({ ...value, said: words })}
          />
        </>
      )}
      <Words label={text("steward.change")} value={value.change} onChange={(change) => set({ ...value, change })} />
      <Field label={text("steward.by")}>
        <Input type="date" value={value.by} onChange={(_, data) => set({ ...value, by: data.value })} />
      </Field>
      {!toSay && <Quiet>{text("steward.mustFill")}</Quiet>}
      {problem && <Problem failure={problem} byHand onRetry={() => void publish()} />}
      <Quiet>{text("steward.stands")}</Quiet>
      <Row>
        <SteadyButton appearance="primary" off={keeping || !toSay} onClick={() => void publish()}>
          {text(keeping ? "steward.publishing" : "steward.publish")}
        </SteadyButton>
      </Row>
    </Stack>
  );
};

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

const Words = ({ label, value, onChange }: WordsProps) => (
  <Field label={label}>
    <Textarea
      value={value}
      rows={3}
      maxLength={LONGEST_CHANGE}
      resize="vertical"
      dir="auto"
      onChange={(_, data) => onChange(data.value)}
    />
  </Field>
);
