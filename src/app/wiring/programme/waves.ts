import type { Programme } from "../../../domain/organisation/programme";
import type { Person } from "../../../domain/people/person";
import type { OwnProgrammes } from "../../../domain/programme/ownProgrammes";
import type { ProgrammeSite } from "../../../domain/programme/programmeSite";
import type { ProgrammeWaves } from "../../../domain/programme/programmeWaves";
import { followUpsIn, resultsIn } from "../../../domain/programme/result";
import type { Sealing } from "../../../domain/programme/sealing";
import { currentWave, phaseOf } from "../../../domain/programme/wave";
import { giveAnswers, makeResult, publishResult, takeAnswersBack } from "../../../domain/programme/waves";
import type { PersonId } from "../../../domain/shared/ids";
import { err, ok } from "../../../domain/shared/result";
import type { Clock } from "../../../domain/time/clock";

export interface WavesParts {
  readonly me: Person;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly smallestGroup?: number | undefined;
  readonly site: ProgrammeSite;
  readonly own: OwnProgrammes;
  readonly sealing: Sealing;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: (text: string) => Promise<string>;
}

/** The waves of one programme: what is given is sealed here, and what is opened stays here. */
export const createWaves = (parts: WavesParts): ProgrammeWaves => {
  const { me, clock, programme, smallestGroup, site, own, sealing, digest } = parts;
  const myId = me.id.toLowerCase() as PersonId;
  const resultsNow = async (signal?: AbortSignal) => {
    const rows = await site.results(signal);
    if (!rows.ok) return rows;
    return ok({ results: resultsIn(rows.value, programme), followUps: followUpsIn(rows.value, programme) });
  };
  return {
    read: async (signal) => {
      const now = clock.now();
      const wave = currentWave(programme, now);
      const isOpen = wave !== undefined && phaseOf(wave, now) === "open";
      const [results, given] = await Promise.all([
        resultsNow(signal),
        isOpen ? site.given(wave.id, signal) : ok(undefined),
      ]);
      if (!results.ok) return results;
      if (!given.ok) return given;
      return ok({ ...results.value, ...(given.value && { given: given.value }) });
    },
    give: (wave, contribution) =>
      giveAnswers({ site, sealing, programme }, { wave, me: myId, now: clock.now() }, contribution),
    takeBack: (wave) => takeAnswersBack({ site }, wave, clock.now()),
    desk: {
      key: async () => {
        const mine = await own.of(programme.id);
        return mine.ok ? ok(mine.value.keys.steward?.publicKey) : mine;
      },
      makeKey: async () => {
        const keys = await own.keys(programme.id, "steward", sealing.newKeys);
        return keys.ok ? ok(keys.value.publicKey) : keys;
      },
      make: async (wave, follow = {}) => {
        const [mine, results] = [await own.of(programme.id), await resultsNow(follow.signal)];
        if (!mine.ok) return mine;
        if (!results.ok) return results;
        const keys = mine.value.keys.steward;
        if (!keys) return err({ type: "NotNow", why: "keys" });
        const making = { site, sealing, programme, steward: { id: myId, keys }, results: results.value.results };
        const rest = { digest, ...(smallestGroup !== undefined && { smallestGroup }) };
        return makeResult({ ...making, ...rest, ...follow }, wave, clock.now());
      },
      publish: (draft, words) => publishResult({ site }, draft, words),
      followUp: (wave, said) => site.followUp(wave.id, said),
    },
  };
};
