import type { Programme } from "../../../domain/organisation/programme";
import { announcedBefore } from "../../../domain/programme/result";
import { closedWaves, currentWave, dayOfWaves, phaseOf, waveBefore } from "../../../domain/programme/wave";
import { useFormat } from "../../context";
import { Fold, Label, Quiet, Stack, Title } from "../../controls/layout";
import { Sheet } from "../../controls/Sheet";
import type { Waves } from "../waves/useWaves";
import { HaveBegun } from "./HaveBegun";
import { LaunchKit } from "./LaunchKit";
import { MakePage } from "./MakePage";
import { SayDone } from "./SayDone";
import { StewardKey } from "./StewardKey";

interface StewardRoomProps {
  readonly programme: Programme;
  readonly waves: Waves;
}

/**
 * What stewards have more than everybody: a key, texts to copy, and the presses that make a page and publish it. It shows
 * no row, no name of anybody who gave, no number of them, and takes nothing out but the page (S66).
 */
export const StewardRoom = ({ programme, waves }: StewardRoomProps) => {
  const { text, clock } = useFormat();
  const results = waves.now?.results;
  const toMake = results ? closedWaves(programme, clock.now()).filter(({ id }) => !results.has(id)) : [];
  const asked = currentWave(programme, clock.now());
  const isOpen = asked !== undefined && phaseOf(asked, clock.now()) === "open";
  const before = isOpen ? waveBefore(programme, asked) : undefined;
  const announced = isOpen && results ? announcedBefore(programme, asked, results) : undefined;
  const isSaid = before !== undefined && waves.now?.followUps.has(before.id);
  return (
    <Sheet as="section" aria-label={text("steward.title")}>
      <Title>{text("steward.title")}</Title>
      <Quiet>{text("steward.only")}</Quiet>
      <HaveBegun programme={programme} waves={waves} />
      <StewardKey programme={programme} waves={waves} />
      <Stack as="section" aria-label={text("steward.pages")}>
        <Label>{text("steward.pages")}</Label>
        {results && toMake.length === 0 && <Quiet>{text("steward.nothing")}</Quiet>}
        {toMake.toReversed().map((wave) => (
          <MakePage key={wave.id} {...{ programme, wave, waves }} />
        ))}
      </Stack>
      {before && announced && !isSaid && (
        // It is asked for once its day is there; before, whoever is done early finds it.
        <Fold
          key={before.id}
          title={text("wave.lastTime")}
          isOpenFirst={announced.by <= dayOfWaves(clock.now())}
          isKept
        >
          <SayDone {...{ programme, announced, waves }} wave={before} />
        </Fold>
      )}
      <LaunchKit programme={programme} />
    </Sheet>
  );
};
