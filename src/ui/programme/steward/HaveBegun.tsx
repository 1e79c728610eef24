import { BEGUN } from "../../../domain/journal/pulseItems";
import type { Programme } from "../../../domain/organisation/programme";
import { closedWaves } from "../../../domain/programme/wave";
import { useFormat } from "../../context";
import { Label, Quiet, Stack } from "../../controls/layout";
import { BandBar } from "../waves/BandBar";
import { useDatesOf } from "../waves/ResultPage";
import type { Waves } from "../waves/useWaves";

interface HaveBegunProps {
  readonly programme: Programme;
  readonly waves: Waves;
}

/**
 * How many say that their pair or circle has begun: the band of the newest page that has one, where everybody reads it.
 * Nothing else is known of it here (S66).
 */
export const HaveBegun = ({ programme, waves }: HaveBegunProps) => {
  const { text, clock } = useFormat();
  const datesOf = useDatesOf();
  const [newest] = closedWaves(programme, clock.now()).flatMap((wave) => {
    const figure = waves.now?.results.get(wave.id)?.figures.find(({ item }) => item === BEGUN);
    return figure ? [{ wave, band: figure.all }] : [];
  });
  return (
    <Stack as="section" gap="s" aria-label={text("steward.begun")}>
      <Label>{text("steward.begun")}</Label>
      {newest && <BandBar who={datesOf(newest.wave)} band={newest.band} />}
      <Quiet>{text("steward.begunWhy")}</Quiet>
    </Stack>
  );
};
