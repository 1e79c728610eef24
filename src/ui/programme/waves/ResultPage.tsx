import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { Programme, Wave } from "../../../domain/organisation/programme";
import { PULSE_ITEMS, PULSE_SIDES } from "../../../domain/journal/pulseItems";
import type { ItemFigure } from "../../../domain/programme/aggregate";
import type {
  FollowUp,
  PublishedResult,
  SaidFollowUp,
  StewardWords,
  WaveResult,
} from "../../../domain/programme/result";
import { useFormat, useText } from "../../context";
import { Body, Label, List, Quiet, Stack, Written } from "../../controls/layout";
import { Ruled } from "../../controls/Ruled";
import { formatDates, formatFullDate } from "../../format/calendar";
import { BandBar } from "./BandBar";

/** When a wave is or was. */
export const useDatesOf = (): ((wave: Wave) => string) => {
  const { locale } = useFormat();
  return ({ opens, closes }) => formatDates(opens, closes, locale);
};

interface FoundProps {
  readonly result: Pick<WaveResult, "figures" | "sentences" | "celebrations">;
}

/** Figures as bands, and the sentences that their authors chose. Nothing is ranked, and nothing is a table. */
export const Found = ({ result: { figures, sentences, celebrations = [] } }: FoundProps) => {
  const text = useText();
  const [isApart, setApart] = useState(false);
  return (
    <>
      {figures.length === 0 && <Body>{text("wave.tooFew")}</Body>}
      {figures.length > 0 && (
        <>
          <Quiet>{text("wave.bands")}</Quiet>
          {figures.some(({ roles }) => roles) && (
            <Checkbox
              label={text("wave.apart")}
              checked={isApart}
              onChange={(_, { checked }) => setApart(checked === true)}
            />
          )}
          <List>
            {figures.map((figure) => (
              <Figure key={figure.item} {...{ figure, isApart }} />
            ))}
          </List>
        </>
      )}
      <Sentences title={text("wave.celebrations")} of={celebrations} />
      <Sentences title={text("wave.sentences")} of={sentences} />
    </>
  );
};

const Sentences = ({ title, of }: { readonly title: string; readonly of: readonly string[] }) =>
  of.length > 0 && (
    <Stack gap="s">
      <Label as="h4">{title}</Label>
      <List gap="s" pointed>
        {of.map((sentence) => (
          // The line follows the page, so that its point stays inside; the words follow their own language.
          <li key={sentence}>
            <span dir="auto">{sentence}</span>
          </li>
        ))}
      </List>
    </Stack>
  );

interface FigureProps {
  readonly figure: ItemFigure;
  /** Mentors and mentees have bars of their own. */
  readonly isApart: boolean;
}

const Figure = ({ figure: { item, all, roles, since }, isApart }: FigureProps) => {
  const text = useText();
  const { scale, isReversed } = PULSE_ITEMS[item];
  return (
    <Ruled as="li">
      <Body>{text(`pulse.item.${item}`)}</Body>
      <Quiet>
        {text("wave.high", { scale })}
        {isReversed && ` · ${text("pulse.reversed")}`}
      </Quiet>
      <BandBar who={(isApart && roles) || since ? text("wave.all") : undefined} band={all} />
      {isApart &&
        roles &&
        PULSE_SIDES.map((side) => <BandBar key={side} who={text("wave.role", { side })} band={roles[side]} />)}
      {since && (
        <>
          <BandBar who={text("wave.then")} band={since.then} />
          <BandBar who={text("wave.now")} band={since.now} />
        </>
      )}
    </Ruled>
  );
};

/** What will change, and by when. */
export const WillChange = ({ title, words }: { readonly title: string; readonly words: StewardWords }) => {
  const { text, locale } = useFormat();
  return (
    <Stack gap="xs">
      <Label as="h4">{title}</Label>
      <Written dir="auto">{words.change}</Written>
      <Quiet>{text("wave.by", { day: formatFullDate(words.by, locale) })}</Quiet>
    </Stack>
  );
};

/** Whether an announced change was made, and what a steward says about it. */
export const WasDone = ({ said: { done, words } }: { readonly said: FollowUp }) => {
  const text = useText();
  return (
    <>
      <Body>{text("wave.done", { done })}</Body>
      <Written dir="auto">{words}</Written>
    </>
  );
};

interface ResultPageProps {
  readonly programme: Programme;
  readonly wave: Wave;
  readonly result: PublishedResult;
  /** What was announced with the wave before it. */
  readonly earlier: PublishedResult | undefined;
  /** What became of the change that this page announces. */
  readonly followUp: SaidFollowUp | undefined;
}

/** The one page that everybody reads after a wave (S65). */
export const ResultPage = ({ programme, wave, result, earlier, followUp }: ResultPageProps) => {
  const text = useText();
  const datesOf = useDatesOf();
  const { before } = result;
  const name = programme.stewards.find(({ id }) => id === result.steward)?.name ?? "";
  return (
    <Stack as="section" aria-label={datesOf(wave)}>
      {before && (
        <Stack gap="xs">
          {earlier && <WillChange title={text("wave.wasDone")} words={earlier} />}
          <WasDone said={before} />
        </Stack>
      )}
      <Found result={result} />
      <WillChange title={text("wave.changes")} words={result} />
      {followUp && <WasDone said={followUp} />}
      <Quiet>{text("wave.publishedBy", { name })}</Quiet>
    </Stack>
  );
};
