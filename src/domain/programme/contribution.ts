import { answersTo, PULSE_ANSWERS, type PulseAnswers, type PulseRound } from "../journal/pulse";
import { PULSE_SIDES, UNSAID, type PulseSide } from "../journal/pulseItems";
import type { Programme, Wave } from "../organisation/programme";
import type { PersonId } from "../shared/ids";
import {
  among,
  checked,
  filled,
  isRecord,
  record,
  recordOf,
  valueOf,
  words,
  yesOrNo,
  type Shape,
} from "../shared/shape";
import type { SealedFor, Sealing, SealingKeys } from "./sealing";
import { itemsOfWave, keyHolders } from "./wave";

/** Longest sentence that goes with answers, in characters. */
export const LONGEST_SENTENCE = 200;

/** All that somebody gives to a wave: no name, no pair, no day. */
export interface Contribution {
  readonly role: PulseSide;
  readonly answers: PulseAnswers;
  /** One sentence that its author chose to publish. */
  readonly sentence?: string;
  /** The sentence is something to celebrate (S58). */
  readonly celebrates?: boolean;
}

/** The roles by which a result may tell apart. There is no other breakdown (S66). */
export const BREAKDOWNS = ["role"] as const;

/** Words of a contribution for each steward, by their id; only that steward opens them. */
export type SealedContribution = Readonly<Record<string, string>>;

/** Every contribution has this length before it is sealed, so that its size tells nothing. */
const SEALED_BYTES = 1_536;

const MOST_KEYS = 20;
/** A little longer than ours: a later version may say more. */
const LONGEST_SEALED = 4_000;

const CONTRIBUTION: Shape<Contribution & { readonly wave: string }> = record(
  { wave: words(40), role: among(PULSE_SIDES), answers: PULSE_ANSWERS },
  {
    sentence: checked(filled(LONGEST_SENTENCE), (text) => (/[\n\r]/.test(text) ? { problem: "has lines" } : undefined)),
    celebrates: yesOrNo,
  },
);

/** Reads what a row holds; whoever wrote it is untrusted. */
export const SEALED_CONTRIBUTION: Shape<SealedContribution> = recordOf(words(LONGEST_SEALED), MOST_KEYS);

/** What sealed answers are bound to: a copy in another wave, or under another author, does not open. */
const boundTo = (programme: Programme, wave: Wave, by: PersonId): SealedFor => ({
  about: `answers ${programme.id}/${wave.id}`,
  by,
});

/** What goes, and nothing else: the answers that were said to the wave's own questions, and the sentence. */
export const contributionOf = (wave: Wave, { role, answers, sentence, celebrates }: Contribution): Contribution => {
  const asked = itemsOfWave(wave).flatMap((item) => {
    const answer = answers[item];
    return answer === undefined || answer === UNSAID ? [] : [[item, answer] as const];
  });
  const said = sentence?.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_SENTENCE) ?? "";
  const chosen = said !== "" && { sentence: said, ...(celebrates === true && { celebrates }) };
  return { role, answers: Object.fromEntries(asked), ...chosen };
};

/** What somebody last answered by themselves to a wave's questions: filled in for them, and theirs to change. */
export const answersFromPulse = (wave: Wave, rounds: readonly PulseRound[]): PulseAnswers =>
  Object.fromEntries(
    itemsOfWave(wave).flatMap((item) => {
      const newest = answersTo(rounds, item).findLast(({ answer }) => answer !== UNSAID);
      return newest ? [[item, newest.answer] as const] : [];
    }),
  );

/** Seals a contribution to every steward who has a key; undefined when one of the keys is no key. */
export const sealContribution = async (
  sealing: Sealing,
  { programme, wave, by }: { readonly programme: Programme; readonly wave: Wave; readonly by: PersonId },
  contribution: Contribution,
): Promise<SealedContribution | undefined> => {
  const text = padded(JSON.stringify({ wave: wave.id, ...contributionOf(wave, contribution) }));
  const parts = await Promise.all(
    keyHolders(programme).map(
      async ({ id, key }) => [id, await sealing.seal(text, key, boundTo(programme, wave, by))] as const,
    ),
  );
  const sealed = parts.filter((part): part is readonly [PersonId, string] => part[1] !== undefined);
  return sealed.length === parts.length ? Object.fromEntries(sealed) : undefined;
};

/** Opens what was sealed to one steward. Undefined for noise, and for whatever is not of this wave or not by this author. */
export const openContribution = async (
  sealing: Sealing,
  { programme, wave, by }: { readonly programme: Programme; readonly wave: Wave; readonly by: PersonId },
  sealed: unknown,
  steward: { readonly id: PersonId; readonly keys: SealingKeys },
): Promise<Contribution | undefined> => {
  const part = valueOf(SEALED_CONTRIBUTION, sealed)?.[steward.id];
  if (part === undefined) return undefined;
  const text = await sealing.open(part, steward.keys, boundTo(programme, wave, by));
  if (text === undefined || bytesIn(text) !== SEALED_BYTES) return undefined;
  const read = valueOf(CONTRIBUTION, jsonOf(text));
  return read?.wave === wave.id ? contributionOf(wave, read) : undefined;
};

const padded = (text: string): string => text + " ".repeat(Math.max(0, SEALED_BYTES - bytesIn(text)));

/** Length in UTF-8. */
const bytesIn = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const jsonOf = (text: string): unknown => {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
};
