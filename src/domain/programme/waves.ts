import type { Programme, Wave } from "../organisation/programme";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import { err, ok, type Result } from "../shared/result";
import { MS_PER_DAY, type Instant } from "../time/interval";
import { dayNumberOf } from "../time/localDate";
import { figuresOfWaves, type AnsweredWave, type GivenAnswers } from "./aggregate";
import { openContribution, sealContribution, type Contribution } from "./contribution";
import type { GivenRow, ProgrammeSite } from "./programmeSite";
import { MOST_SENTENCES, type PublishedResult, type StewardWords, type WaveResult } from "./result";
import type { Sealing, SealingKeys } from "./sealing";
import { itemsOfWave, obstacleToGiving, phaseOf, thresholdOf, type GivingObstacle } from "./wave";

interface OfProgramme {
  readonly site: ProgrammeSite;
  readonly sealing: Sealing;
  readonly programme: Programme;
}

/** Why nothing was done: the wave's phase, a steward's key in the policy that is missing or no key, or the store. */
export type WaveFault = Failure | { readonly type: "NotNow"; readonly why: GivingObstacle | "open" };

/** Seals answers to the stewards and gives them, in the place of what the same person gave before. */
export const giveAnswers = async (
  { site, sealing, programme }: OfProgramme,
  { wave, me, now }: { readonly wave: Wave; readonly me: PersonId; readonly now: Instant },
  contribution: Contribution,
): Promise<Result<void, WaveFault>> => {
  const why = obstacleToGiving(programme, wave, now);
  if (why) return err({ type: "NotNow", why });
  const sealed = await sealContribution(sealing, { programme, wave, by: me }, contribution);
  return sealed ? site.give(wave.id, sealed) : err({ type: "NotNow", why: "keys" });
};

/** Removes what one gave. After the last day it stays: its figures may be published. */
export const takeAnswersBack = async (
  { site }: Pick<OfProgramme, "site">,
  wave: Wave,
  now: Instant,
): Promise<Result<void, WaveFault>> => {
  const phase = phaseOf(wave, now);
  return phase === "open" ? site.takeBack(wave.id) : err({ type: "NotNow", why: phase });
};

/** How far the making of a result has come: a share, because how many gave is not for the screen (S66). */
export interface MakingProgress {
  readonly stage: "reading" | "opening";
  /** From 0 to 1, in hundredths; known once all rows were read. */
  readonly share?: number;
}

/** A result that its steward sees before it is published, and completes. */
export type DraftResult = Omit<WaveResult, keyof StewardWords> & {
  /** An earlier wave's answers are not those of which its result was made, so no figure is published. */
  readonly earlierChanged: boolean;
};

interface Making extends Omit<OfProgramme, "site"> {
  readonly site: Pick<ProgrammeSite, "rows">;
  readonly steward: { readonly id: PersonId; readonly keys: SealingKeys };
  readonly results: ReadonlyMap<string, PublishedResult>;
  readonly smallestGroup?: number;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: (text: string) => Promise<string>;
  readonly onProgress?: (progress: MakingProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Makes the result of a closed wave in a steward's browser: reads and opens what was given to it and to the waves before
 * it, and returns figures and sentences. Answers leave this function only as those.
 */
export const makeResult = async (making: Making, wave: Wave, now: Instant): Promise<Result<DraftResult, WaveFault>> => {
  const { programme, results, smallestGroup } = making;
  const phase = phaseOf(wave, now);
  if (phase !== "closed") return err({ type: "NotNow", why: phase });
  const earlier = programme.waves
    .slice(0, programme.waves.indexOf(wave))
    .filter(({ id }) => (results.get(id)?.figures.length ?? 0) > 0);
  const { onProgress, signal } = making;
  const onRead = (): void => onProgress?.({ stage: "reading" });
  const asked = [...earlier, wave].map(({ id }) => id);
  const there = await making.site.rows(asked, { onRead, ...(signal && { signal }) });
  if (!there.ok) return there;
  const numbers = new Map<PersonId, number>();
  const answered: AnsweredWave[] = [];
  let [madeOf, earlierChanged]: [string, boolean] = ["", false];
  let sentences: readonly string[] = [];
  let celebrations: readonly string[] = [];
  for (const each of [...earlier, wave]) {
    const read = await openWave(making, each, there.value.get(each.id) ?? [], numbers);
    if (!read.ok) return read;
    ({ madeOf, sentences, celebrations } = read.value);
    if (each !== wave && madeOf !== results.get(each.id)?.madeOf) earlierChanged = true;
    answered.push({
      id: each.id,
      items: itemsOfWave(each),
      threshold: thresholdOf(programme, each, smallestGroup),
      given: read.value.given,
      ...(each.since !== undefined && { since: each.since }),
    });
  }
  const figures = earlierChanged ? [] : (figuresOfWaves(answered).at(-1) ?? []);
  const toCelebrate = celebrations.length > 0 && { celebrations };
  return ok({ wave: wave.id, figures, sentences, ...toCelebrate, madeOf, earlierChanged });
};

interface OpenedWave {
  readonly given: readonly GivenAnswers[];
  readonly sentences: readonly string[];
  readonly celebrations: readonly string[];
  readonly madeOf: string;
}

/** Opened in handfuls, so that the screen stays alive. */
const AT_ONCE = 50;

const openWave = async (
  making: Making,
  wave: Wave,
  all: readonly GivenRow[],
  numbers: Map<PersonId, number>,
): Promise<Result<OpenedWave, Failure>> => {
  const { onProgress, signal } = making;
  const rows = countingRows(all, wave);
  const given: GivenAnswers[] = [];
  const [sentences, celebrations]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    if (signal?.aborted) return err({ type: "Cancelled" });
    const some = rows.slice(from, from + AT_ONCE);
    const opened = await Promise.all(
      some.map(async ({ author, sealed }) =>
        openContribution(making.sealing, { programme: making.programme, wave, by: author }, sealed, making.steward),
      ),
    );
    for (const [index, contribution] of opened.entries()) {
      const author = some[index]?.author;
      if (!contribution || author === undefined) continue;
      const giver = numbers.get(author) ?? numbers.size;
      numbers.set(author, giver);
      given.push({ giver, role: contribution.role, answers: contribution.answers });
      if (contribution.sentence !== undefined)
        (contribution.celebrates === true ? celebrations : sentences).add(contribution.sentence);
    }
    const share = Math.round((100 * (from + some.length)) / rows.length) / 100;
    onProgress?.({ stage: "opening", share });
  }
  const words = rows.map(({ id, author, sealed }) => JSON.stringify([id, author, sealed])).toSorted();
  const madeOf = await making.digest(words.join("\n"));
  return ok({ given, sentences: shown(sentences), celebrations: shown(celebrations), madeOf });
};

/** By their letters: an order that tells nothing of who wrote first. */
const shown = (sentences: ReadonlySet<string>): readonly string[] => [...sentences].toSorted().slice(0, MOST_SENTENCES);

type CountingRow = GivenRow & Required<Pick<GivenRow, "author">>;

/** The newest row of each person that nobody else touched and that was not changed after the last day. */
const countingRows = (rows: readonly GivenRow[], { closes }: Wave): readonly CountingRow[] => {
  const end = (dayNumberOf(closes) + 1) * MS_PER_DAY;
  const newest = new Map<PersonId, CountingRow>();
  for (const row of rows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const { author, isOwnHand, changedAt } = row;
    if (author !== undefined && isOwnHand && changedAt !== undefined && changedAt < end)
      newest.set(author, { ...row, author });
  }
  return [...newest.values()];
};

/** Publishes a result for everybody. It stands; a second one of the same wave is not read. */
export const publishResult = async (
  { site }: Pick<OfProgramme, "site">,
  { earlierChanged: _earlierChanged, ...draft }: DraftResult,
  words: StewardWords,
): Promise<Result<void, Failure>> => site.publish({ ...draft, ...words });
