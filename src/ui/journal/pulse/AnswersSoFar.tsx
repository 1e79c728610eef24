import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { answersTo, rememberedIn, type GivenAnswer, type PulseRound } from "../../../domain/journal/pulse";
import {
  PULSE_ITEMS,
  PULSE_ORDER,
  PULSE_SUBJECTS,
  UNSAID,
  type PulseAnswer,
  type PulseItemId,
} from "../../../domain/journal/pulseItems";
import type { Pair } from "../../../domain/people/pair";
import { useFormat, useText } from "../../context";
import { Body, Label, List, Quiet, Stack } from "../../controls/layout";
import { TwoSheets } from "../../document/TwoSheets";
import { formatMonthOfYear } from "../../format/calendar";
import { formatList } from "../../format/list";
import { SelectField } from "../../schedule/SelectField";
import { ShareCopy } from "../ShareCopy";
import { AnswerColumns, MOST_COLUMNS } from "./AnswerColumns";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Months and answers in words. */
const useAnswerWords = () => {
  const { text, locale, zone, zones } = useFormat();
  const monthOf = ({ at }: PulseRound): string => formatMonthOfYear(zones.readAt(zone, at).date, locale);
  const answerOf = (answer: PulseAnswer): string => text(`pulse.answer.${answer}`);
  const saidIn = ({ round, answer }: GivenAnswer): string =>
    text("pulse.now", { day: monthOf(round), answer: answerOf(answer) });
  return { monthOf, answerOf, saidIn };
};

interface RoundsProps {
  readonly rounds: readonly PulseRound[];
}

/** One's own answers by subject, each item with its small picture: no sum, no mean, nothing beside another person. */
export const AnswersSoFar = ({ rounds }: RoundsProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const { saidIn } = useAnswerWords();
  const items = itemsIn(rounds);
  return (
    <Stack>
      {rounds
        .slice(0, -1)
        .map((round) =>
          Object.keys(round.memory).length > 0 ? <RememberedStart key={round.id} {...{ rounds, round }} /> : null,
        )}
      <Quiet>{text("pulse.columns")}</Quiet>
      {PULSE_SUBJECTS.filter((subject) => items.some((item) => PULSE_ITEMS[item].subject === subject)).map(
        (subject) => (
          <Stack key={subject} as="section" gap="s" aria-label={text(`pulse.subject.${subject}`)}>
            <Label as="h2">{text(`pulse.subject.${subject}`)}</Label>
            <List>
              {items
                .filter((item) => PULSE_ITEMS[item].subject === subject)
                .map((item) => {
                  const given = answersTo(rounds, item);
                  const said = given.slice(-MOST_COLUMNS).map(saidIn);
                  return (
                    <Stack key={item} as="li" gap="xs">
                      <Body>{text(`pulse.item.${item}`)}</Body>
                      <div className={styles.item}>
                        <AnswerColumns {...{ item, given }} label={formatList(said, locale)} />
                        <Quiet aria-hidden="true">{[...new Set([said[0], said.at(-1)])].join(" · ")}</Quiet>
                      </div>
                      {PULSE_ITEMS[item].isReversed && <Quiet>{text("pulse.reversed")}</Quiet>}
                    </Stack>
                  );
                })}
            </List>
          </Stack>
        ),
      )}
    </Stack>
  );
};

/** The items that were asked. */
const itemsIn = (rounds: readonly PulseRound[]): readonly PulseItemId[] =>
  PULSE_ORDER.filter((item) => rounds.some(({ answers }) => answers[item] !== undefined));

interface RememberedProps extends RoundsProps {
  readonly round: PulseRound;
}

/** The first answers beside the memory of them: they may differ, and both are true. */
export const RememberedStart = ({ rounds, round }: RememberedProps) => {
  const text = useText();
  const { monthOf, answerOf, saidIn } = useAnswerWords();
  return (
    <Stack as="section" aria-label={text("pulse.start")}>
      <Label as="h2">{text("pulse.start")}</Label>
      {rememberedIn(rounds, round).map(({ item, then, memory = UNSAID, now }) => (
        <Stack key={item} gap="xs">
          <Body>{text(`pulse.item.${item}`)}</Body>
          <TwoSheets
            then={{ label: text("pulse.then", { day: monthOf(then.round) }), children: answerOf(then.answer) }}
            now={{ label: text("pulse.memory", { day: monthOf(round) }), children: answerOf(memory) }}
          />
          <Quiet>{saidIn({ round, answer: now })}</Quiet>
        </Stack>
      ))}
    </Stack>
  );
};

interface ShareAnswerProps extends RoundsProps {
  /** Those who may get a copy; at least one. */
  readonly pairs: readonly Pair[];
  readonly onDone: () => void;
}

/** One answer as a line, which its author may change and sees before anybody else does: the way of every copy of a journal. */
export const ShareAnswer = ({ rounds, pairs, onDone }: ShareAnswerProps) => {
  const text = useText();
  const { monthOf, answerOf } = useAnswerWords();
  const [chosen, choose] = useState<PulseItemId>();
  const said = itemsIn(rounds).flatMap((item) => {
    const newest = answersTo(rounds, item).findLast(({ answer }) => answer !== UNSAID);
    return newest ? [{ item, ...newest }] : [];
  });
  const one = said.find(({ item }) => item === chosen) ?? said[0];
  if (!one) return null;
  const asked = text(`pulse.item.${one.item}`);
  const line = text("pulse.line", { asked, day: monthOf(one.round), answer: answerOf(one.answer) });
  return (
    <>
      <SelectField
        label={text("pulse.which")}
        value={one.item}
        options={said.map(({ item }) => [item, text(`pulse.item.${item}`)])}
        onChange={choose}
      />
      <ShareCopy
        key={one.item}
        page={{ id: one.round.id, text: line }}
        box={`pulse copy ${one.item}`}
        {...{ pairs, onDone }}
      />
    </>
  );
};
