import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { JournalSnapshot } from "../../../domain/journal/journalStore";
import {
  firstRound,
  openQuestionOf,
  PULSE_LENGTHS,
  rememberedIn,
  type DueRound,
  type PulseLength,
} from "../../../domain/journal/pulse";
import { ITEMS_OF_SIDE, OPEN_QUESTIONS, PULSE_SIDES, type PulseSide } from "../../../domain/journal/pulseItems";
import { isMentorIn, relationshipOf, type Pair } from "../../../domain/people/pair";
import { useMe, useOwnThings, useText } from "../../context";
import { Body, Fold, Label, LargeBody, Quiet, Row, Stack } from "../../controls/layout";
import { QuietButton } from "../../controls/QuietButton";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { RadioChoice } from "../../guide/RadioChoice";
import { SelectField } from "../../schedule/SelectField";
import { DeletedLine, useDeleting } from "../deleting";
import { CopyLine } from "../PageItem";
import { PageBox } from "../PageBox";
import { AnswerForm } from "./AnswerForm";
import { AnswersSoFar, RememberedStart, ShareAnswer } from "./AnswersSoFar";

interface PulseProps {
  readonly pairs: readonly Pair[];
  /** Those of them that may get a copy of an answer. */
  readonly shareWith: readonly Pair[];
  readonly snapshot: JournalSnapshot;
  /** What can be answered this month. */
  readonly due: DueRound | undefined;
}

/**
 * One's own pulse (S61, S62, S64): a few items a month, for their author alone. Nothing is asked before they begin, and no
 * suggestion, ledger or other screen knows of an answer (P1).
 */
export const Pulse = ({ pairs, shareWith, snapshot, due }: PulseProps) => {
  const text = useText();
  const deleting = useDeleting();
  const { rounds, pages, newer } = snapshot;
  const forget = (): void =>
    deleting.remove(
      [...rounds, ...pages.filter(({ prompt }) => OPEN_QUESTIONS.some((each) => each === prompt))].map(({ id }) => id),
      {
        said: text("pulse.forgotten"),
        hasCopy: rounds.some(({ copies }) => copies.some(({ takenBack }) => !takenBack)),
      },
    );
  return (
    <Stack>
      <WhoReads readers={[]} mayBeShown />
      <DeletedLine deleting={deleting} />
      {newer && <Body>{text("journal.newer")}</Body>}
      {!newer && rounds.length === 0 && <FirstTime pairs={pairs} />}
      {!newer && rounds.length > 0 && <ThisMonth {...{ snapshot, due }} />}
      {rounds.length > 0 && (
        <Fold title={text("pulse.far")}>
          <AnswersSoFar rounds={rounds} />
        </Fold>
      )}
      {rounds.map(({ id, copies }) =>
        copies.map((copy) => <CopyLine key={copy.entry} page={{ id }} copy={copy} pairs={pairs} />),
      )}
      {!newer && rounds.length > 0 && <Presses {...{ rounds, shareWith }} onForget={forget} />}
    </Stack>
  );
};

interface PressesProps extends Pick<PulseProps, "shareWith">, Pick<JournalSnapshot, "rounds"> {
  readonly onForget: () => void;
}

const Presses = ({ rounds, shareWith, onForget }: PressesProps) => {
  const text = useText();
  const [isSharing, setSharing] = useState(false);
  return (
    <>
      {isSharing && <ShareAnswer rounds={rounds} pairs={shareWith} onDone={() => setSharing(false)} />}
      <Row align="center">
        {shareWith.length > 0 && !isSharing && <Button onClick={() => setSharing(true)}>{text("pulse.share")}</Button>}
        <QuietButton onClick={onForget}>{text("pulse.forget")}</QuietButton>
      </Row>
    </>
  );
};

/** From which sides somebody could answer, by what they are in their pairs; without a pair, from any. */
const sidesIn = (pairs: readonly Pair[], me: Parameters<typeof isMentorIn>[1]): readonly PulseSide[] => {
  const known = pairs.map((pair): PulseSide =>
    relationshipOf(pair) === "mentoring" && isMentorIn(pair, me) ? "mentor" : "mentee",
  );
  return known.length > 0 ? PULSE_SIDES.filter((side) => known.includes(side)) : PULSE_SIDES;
};

interface RoundFormProps {
  readonly due: DueRound;
  readonly onLater: () => void;
}

const RoundForm = ({ due: { items, ...round }, onLater }: RoundFormProps) => {
  const text = useText();
  const { journal } = useOwnThings();
  return (
    <AnswerForm
      {...{ items, box: "pulse" }}
      title={text("pulse.lastMonth")}
      press={text("pulse.keep")}
      onKeep={(answers) => journal.answer({ ...round, answers })}
      onLater={onLater}
    />
  );
};

/** What this is, and the one press that begins it. */
const FirstTime = ({ pairs }: Pick<PulseProps, "pairs">) => {
  const text = useText();
  const sides = sidesIn(pairs, useMe().id);
  const [months, setMonths] = useState<PulseLength>(6);
  const [chosen, choose] = useState<PulseSide>();
  const [isOpen, setOpen] = useState(false);
  const side = sides.length === 1 ? sides[0] : chosen;
  if (isOpen && side) return <RoundForm due={firstRound(side, months)} onLater={() => setOpen(false)} />;
  return (
    <Stack gap="s">
      <Body>{text("pulse.about", { count: ITEMS_OF_SIDE[side ?? "mentee"].length })}</Body>
      <Quiet>{text("pulse.ours")}</Quiet>
      {sides.length > 1 && (
        <RadioChoice<PulseSide | "">
          question={text("pulse.side")}
          options={sides.map((each) => ({ value: each, label: text("pulse.as", { side: each }) }))}
          chosen={chosen ?? ""}
          onChoose={(each) => each !== "" && choose(each)}
        />
      )}
      <SelectField
        label={text("pulse.length")}
        value={months}
        options={PULSE_LENGTHS.map((count) => [count, text("pulse.months", { count })])}
        onChange={setMonths}
      />
      <Row>
        <SteadyButton appearance="primary" off={side === undefined} onClick={() => setOpen(true)}>
          {text("pulse.begin")}
        </SteadyButton>
      </Row>
    </Stack>
  );
};

/** The round of this month; behind it, what it asks besides: the memory of the start, and one question in one's own words. */
const ThisMonth = ({ snapshot: { rounds, pages }, due }: Pick<PulseProps, "snapshot" | "due">) => {
  const text = useText();
  const { journal } = useOwnThings();
  const [isOpen, setOpen] = useState(false);
  const newest = rounds.at(-1);
  const remembered = newest ? rememberedIn(rounds, newest) : [];
  const isToRemember = remembered.some(({ memory }) => memory === undefined);
  const question = openQuestionOf(rounds, pages);
  if (due && isOpen) return <RoundForm due={due} onLater={() => setOpen(false)} />;
  return (
    <>
      {due ? (
        <Row>
          <Button appearance="primary" onClick={() => setOpen(true)}>
            {text("pulse.answer")}
          </Button>
        </Row>
      ) : (
        <Quiet role="status">{text("pulse.done")}</Quiet>
      )}
      {!due && newest && isToRemember && (
        <AnswerForm
          {...{ items: remembered.map(({ item }) => item), box: "pulse memory" }}
          title={text("pulse.think")}
          press={text("pulse.besides")}
          onKeep={(memory) => journal.remember(newest.id, memory)}
        />
      )}
      {newest && remembered.length > 0 && !isToRemember && <RememberedStart rounds={rounds} round={newest} />}
      {!due && question && (
        <Stack as="section" gap="s" aria-label={text("pulse.ownWords")}>
          <Label as="h2">{text("pulse.ownWords")}</Label>
          <LargeBody>{text(`journal.ask.${question}`)}</LargeBody>
          <PageBox key={question} prompt={question} rows={3} />
        </Stack>
      )}
    </>
  );
};
