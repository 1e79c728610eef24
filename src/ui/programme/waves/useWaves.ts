import { useCallback, useState } from "react";
import type { Programme } from "../../../domain/organisation/programme";
import type { ProgrammeWaves, WavesNow } from "../../../domain/programme/programmeWaves";
import type { WaveFault } from "../../../domain/programme/waves";
import type { Failure } from "../../../domain/shared/failure";
import { err, ok, type Result } from "../../../domain/shared/result";
import { useGuides, usePairing } from "../../context";
import { useQuery } from "../../controls/useQuery";
import { useKeeping } from "../../controls/useWriting";

const OFFLINE = err({ type: "Offline" } as const);

/** What the waves of a programme offer, and the way to do something with them. */
export interface Waves {
  readonly now: WavesNow | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
  readonly on: <T, Fault>(
    work: (waves: ProgrammeWaves) => Promise<Result<T, Fault>>,
  ) => Promise<Result<T, Fault | Failure>>;
}

/** The waves of a programme as they stand now. */
export const useWaves = (programme: Programme): Waves => {
  const { programmes } = usePairing();
  const smallest = useGuides().policy?.smallestGroup;
  const waves = useCallback(
    // Undefined where the code cannot come now.
    async (): Promise<ProgrammeWaves | undefined> => {
      try {
        return (await programmes()).waves(programme, smallest);
      } catch {
        return undefined;
      }
    },
    [programmes, programme, smallest],
  );
  const read = useCallback(
    async (signal: AbortSignal): Promise<Result<WavesNow, Failure>> => (await (await waves())?.read(signal)) ?? OFFLINE,
    [waves],
  );
  const { state, again } = useQuery(read);
  // While it is read anew, what was there before stays.
  const [last, setLast] = useState<WavesNow>();
  if (state.phase === "there" && state.value !== last) setLast(state.value);
  const on = useCallback<Waves["on"]>(
    async (work) => {
      const there = await waves();
      return there ? work(there) : OFFLINE;
    },
    [waves],
  );
  return { now: last, failure: state.phase === "failed" ? state.failure : undefined, again, on };
};

/** Why a wave takes or gives nothing now. */
export type NotNow = Extract<WaveFault, { readonly type: "NotNow" }>["why"];

/** Does at a press what a wave may refuse. */
export const useAsking = () => {
  const { keep, keeping, problem } = useKeeping();
  const [notNow, setNotNow] = useState<NotNow>();
  const ask = async <T>(work: () => Promise<Result<T, WaveFault>>): Promise<{ readonly value: T } | undefined> => {
    setNotNow(undefined);
    const done = await keep(async () => {
      const said = await work();
      if (said.ok) return ok({ value: said.value });
      if (said.error.type !== "NotNow") return err(said.error);
      setNotNow(said.error.why);
      return ok(undefined);
    });
    return done?.ok ? done.value : undefined;
  };
  return { ask, keeping, problem, notNow };
};
