import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { OWN_DRAFTS } from "../../../domain/document/store/drafts";
import { choicesOf, PULSE_ANSWERS, type PulseAnswers } from "../../../domain/journal/pulse";
import {
  BEGUN,
  PULSE_SIDES,
  type PulseAnswer,
  type PulseItemId,
  type PulseSide,
} from "../../../domain/journal/pulseItems";
import type { Programme, Wave } from "../../../domain/organisation/programme";
import {
  answersFromPulse,
  contributionOf,
  LONGEST_SENTENCE,
  type Contribution,
} from "../../../domain/programme/contribution";
import { itemsOfWave } from "../../../domain/programme/wave";
import { among, record, words, yesOrNo } from "../../../domain/shared/shape";
import { useOwnThings, useText } from "../../context";
import { Body, Label, List, Quiet, Row, Stack, Written } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { Ruled } from "../../controls/Ruled";
import { SteadyButton } from "../../controls/SteadyButton";
import { shapedDraft, useDraft } from "../../controls/useDraft";
import { RadioChoice } from "../../guide/RadioChoice";
import { useAsking, type Waves } from "./useWaves";

/** What is chosen so far. No side is chosen for anybody who never said one (P2). */
interface Chosen {
  readonly role?: PulseSide;
  readonly answers: PulseAnswers;
  readonly sentence: string;
  readonly celebrates?: boolean;
}

const DRAFT = shapedDraft<Chosen>(
  record(
    { answers: PULSE_ANSWERS, sentence: words(LONGEST_SENTENCE) },
    { role: among(PULSE_SIDES), celebrates: yesOrNo },
  ),
);

interface GiveFormProps {
  readonly programme: Programme;
  readonly wave: Wave;
  readonly waves: Waves;
  readonly onClose: () => void;
}

/** Answers, filled in from one's own; then exactly what goes, and one press. */
export const GiveForm = ({ programme, wave, waves, onClose }: GiveFormProps) => {
  const text = useText();
  const { chosen, set } = useChosen(programme, wave);
  const { ask, keeping, problem, notNow } = useAsking();
  const { role, answers, sentence, celebrates = false } = chosen;
  const goes = role && contributionOf(wave, { role, answers, sentence, celebrates });
  const isEmpty = !goes || (Object.keys(goes.answers).length === 0 && goes.sentence === undefined);
  const items = itemsOfWave(wave);
  const asked = (item: PulseItemId) => (
    <RadioChoice<PulseAnswer | "">
      key={item}
      question={text(`pulse.item.${item}`)}
      options={choicesOf(item).map((choice) => ({ value: choice, label: text(`pulse.answer.${choice}`) }))}
      chosen={answers[item] ?? ""}
      onChoose={(answer) => answer !== "" && set({ ...chosen, answers: { ...answers, [item]: answer } })}
    />
  );
  const give = async (): Promise<void> => {
    if (!goes || isEmpty) return;
    if (!(await ask(() => waves.on((there) => there.give(wave, goes))))) return;
    waves.again();
    onClose();
  };
  return (
    <Stack>
      <Quiet>{text("wave.filled")}</Quiet>
      <RadioChoice<PulseSide | "">
        question={text("pulse.side")}
        options={PULSE_SIDES.map((side) => ({ value: side, label: text("pulse.as", { side }) }))}
        chosen={role ?? ""}
        onChoose={(side) => side !== "" && set({ ...chosen, role: side })}
      />
      {items.filter((item) => item === BEGUN).map(asked)}
      {items.some((item) => item !== BEGUN) && <Label as="h4">{text("pulse.lastMonth")}</Label>}
      {items.filter((item) => item !== BEGUN).map(asked)}
      <Quiet>{text("wave.left")}</Quiet>
      <Field label={text("wave.sentence")} hint={text("wave.sentenceHint")}>
        <Textarea
          value={sentence}
          rows={2}
          maxLength={LONGEST_SENTENCE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => set({ ...chosen, sentence: value })}
        />
      </Field>
      {sentence.trim() !== "" && (
        <Checkbox
          label={text("wave.celebrates")}
          checked={celebrates}
          onChange={(_, { checked }) => set({ ...chosen, celebrates: checked === true })}
        />
      )}
      {goes && !isEmpty && <WhatGoes goes={goes} />}
      {notNow !== undefined && <Body role="alert">{text("wave.notNow", { why: notNow })}</Body>}
      {problem && <Problem failure={problem} byHand onRetry={() => void give()} />}
      <Row>
        <SteadyButton appearance="primary" off={keeping || isEmpty} onClick={() => void give()}>
          {text(keeping ? "wave.giving" : "wave.give")}
        </SteadyButton>
        <Button onClick={onClose}>{text("wave.close")}</Button>
      </Row>
    </Stack>
  );
};

/** What was chosen here before, else what its author last answered for themselves. It stays on this device (P1). */
const useChosen = (programme: Programme, wave: Wave) => {
  const { journal } = useOwnThings();
  const { rounds } = useSyncExternalStore(journal.subscribe, journal.snapshot);
  useEffect(() => void journal.load(), [journal]);
  const { value, set } = useDraft(OWN_DRAFTS, `answers ${programme.id}/${wave.id}`, DRAFT);
  const side = rounds.at(-1)?.side;
  const fromPulse: Chosen = { answers: answersFromPulse(wave, rounds), sentence: "", ...(side && { role: side }) };
  return { chosen: value ?? fromPulse, set };
};

const WhatGoes = ({ goes: { role, answers, sentence, celebrates } }: { readonly goes: Contribution }) => {
  const text = useText();
  const said = Object.entries(answers) as readonly (readonly [keyof PulseAnswers, PulseAnswer])[];
  return (
    <Ruled>
      <Stack as="section" gap="s" aria-label={text("wave.preview")}>
        <Label as="h4">{text("wave.preview")}</Label>
        <Body>{text("pulse.as", { side: role })}</Body>
        <List gap="xs" pointed>
          {said.map(([item, answer]) => (
            <li key={item}>
              {text(`pulse.item.${item}`)} <b>{text(`pulse.answer.${answer}`)}</b>
            </li>
          ))}
        </List>
        {celebrates === true && <Quiet>{text("wave.celebrates")}</Quiet>}
        {sentence !== undefined && <Written dir="auto">{sentence}</Written>}
        <Quiet>{text("wave.nothingElse")}</Quiet>
      </Stack>
    </Ruled>
  );
};
