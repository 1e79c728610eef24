import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Programme, Wave } from "../../../domain/organisation/programme";
import { announcedBefore } from "../../../domain/programme/result";
import {
  closedWaves,
  currentWave,
  itemsOfWave,
  keyHolders,
  obstacleToGiving,
  thresholdOf,
} from "../../../domain/programme/wave";
import { useFormat, useGuides, useText } from "../../context";
import { Body, Fold, Label, LargeBody, List, Quiet, Row, Stack, Title } from "../../controls/layout";
import { Loading } from "../../controls/Loading";
import { Problem } from "../../controls/Problem";
import { Sheet } from "../../controls/Sheet";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatFullDate } from "../../format/calendar";
import { formatList } from "../../format/list";
import { GiveForm } from "./GiveForm";
import { ResultPage, useDatesOf, WasDone, WillChange } from "./ResultPage";
import { useAsking, type Waves } from "./useWaves";

interface WavesSectionProps {
  readonly programme: Programme;
  readonly waves: Waves;
}

/** Giving to a programme, and what came of it (S61 to S65): who reads what is said before anything is asked. */
export const WavesSection = ({ programme, waves }: WavesSectionProps) => {
  const { text, clock } = useFormat();
  const wave = currentWave(programme, clock.now());
  const { now, failure, again } = waves;
  if (programme.waves.length === 0) return null;
  return (
    <>
      <Sheet as="section" gap="m" aria-label={text("wave.title")}>
        <Title>{text("wave.title")}</Title>
        {!wave && <Body>{text("wave.none")}</Body>}
        {failure && <Problem failure={failure} onRetry={again} />}
        {!now && !failure && <Loading shape="page" words={text("nav.opening")} />}
        {wave && now && <CurrentWave {...{ programme, wave, waves }} />}
      </Sheet>
      {now && <Results {...{ programme, waves }} />}
    </>
  );
};

interface OfWave extends WavesSectionProps {
  readonly wave: Wave;
}

const CurrentWave = ({ programme, wave, waves }: OfWave) => {
  const { text, locale, clock } = useFormat();
  const datesOf = useDatesOf();
  const obstacle = obstacleToGiving(programme, wave, clock.now());
  const count = itemsOfWave(wave).length;
  const results = waves.now?.results;
  const announced = results && announcedBefore(programme, wave, results);
  const followUp = announced && waves.now?.followUps.get(announced.wave);
  return (
    <>
      <LargeBody dir="auto">{wave.purpose}</LargeBody>
      {announced && <WillChange title={text("wave.lastTime")} words={announced} />}
      {followUp && <WasDone said={followUp} />}
      <Body>
        {obstacle === "announced"
          ? text("wave.announced", { dates: datesOf(wave), count })
          : text("wave.open", { day: formatFullDate(wave.closes, locale) })}
      </Body>
      <WhoSees programme={programme} wave={wave} />
      {obstacle === "keys" && <Body>{text("wave.noKeys")}</Body>}
      {obstacle === undefined ? (
        <Giving {...{ programme, wave, waves }} />
      ) : (
        <Fold title={text("wave.questions")}>
          <List gap="xs" pointed>
            {itemsOfWave(wave).map((item) => (
              <li key={item}>{text(`pulse.item.${item}`)}</li>
            ))}
          </List>
        </Fold>
      )}
    </>
  );
};

const WhoSees = ({ programme, wave }: Omit<OfWave, "waves">) => {
  const { text, locale } = useFormat();
  const { people } = thresholdOf(programme, wave, useGuides().policy?.smallestGroup);
  const names = formatList(
    keyHolders(programme).map(({ name }) => name),
    locale,
  );
  return (
    <Stack as="section" gap="s" aria-label={text("wave.confidential")}>
      <Label>{text("wave.confidential")}</Label>
      <List gap="xs" pointed>
        <li>{text("wave.seen")}</li>
        {names !== "" && <li>{text("wave.sealed", { names })}</li>}
        <li>{text("wave.shown")}</li>
        <li>{text("wave.threshold", { count: people })}</li>
        <li>{text("wave.free")}</li>
      </List>
    </Stack>
  );
};

const Giving = ({ programme, wave, waves }: OfWave) => {
  const { text, locale } = useFormat();
  const { ask, keeping, problem, notNow } = useAsking();
  const [isOpen, setOpen] = useState(false);
  const [isTakenBack, setTakenBack] = useState(false);
  const given = waves.now?.given;
  const takeBack = async (): Promise<void> => {
    if (!(await ask(() => waves.on((there) => there.takeBack(wave))))) return;
    setTakenBack(true);
    waves.again();
  };
  if (isOpen) return <GiveForm {...{ programme, wave, waves }} onClose={() => setOpen(false)} />;
  return (
    <Stack gap="s">
      <Body role="status">
        {given && !given.isWhole && text("wave.broken")}
        {given?.isWhole && text("wave.given", { day: formatFullDate(wave.closes, locale) })}
        {!given && isTakenBack && text("wave.takenBack")}
      </Body>
      {notNow !== undefined && <Body role="alert">{text("wave.notNow", { why: notNow })}</Body>}
      {problem && <Problem failure={problem} byHand onRetry={() => void takeBack()} />}
      <Row>
        <Button appearance={given ? "secondary" : "primary"} onClick={() => setOpen(true)}>
          {text(given ? "wave.change" : "wave.begin")}
        </Button>
        {given && (
          <SteadyButton off={keeping} onClick={() => void takeBack()}>
            {text("wave.takeBack")}
          </SteadyButton>
        )}
      </Row>
    </Stack>
  );
};

const Results = ({ programme, waves: { now } }: WavesSectionProps) => {
  const { clock } = useFormat();
  const text = useText();
  const datesOf = useDatesOf();
  const closed = closedWaves(programme, clock.now());
  const results = now?.results;
  if (closed.length === 0 || !results) return null;
  // Older pages are one line each, to be opened: a year of them would be many screens.
  const newest = closed.find(({ id }) => results.has(id));
  return (
    <Sheet as="section" aria-label={text("wave.results")}>
      <Title>{text("wave.results")}</Title>
      {closed.map((wave) => {
        const result = results.get(wave.id);
        if (!result) return <Quiet key={wave.id}>{text("wave.waiting", { dates: datesOf(wave) })}</Quiet>;
        const earlier = announcedBefore(programme, wave, results);
        const followUp = now.followUps.get(wave.id);
        const page = <ResultPage {...{ programme, wave, result, earlier, followUp }} />;
        return wave === newest ? (
          <Stack key={wave.id}>
            <Label>{datesOf(wave)}</Label>
            {page}
          </Stack>
        ) : (
          <Fold key={wave.id} title={datesOf(wave)}>
            {page}
          </Fold>
        );
      })}
    </Sheet>
  );
};
