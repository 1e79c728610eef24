import { ROLE } from "../people/pairShapes";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import type { Result } from "../shared/result";
import { among, isRecord, record, valueOf, wordsThat, type Shape } from "../shared/shape";
import type { NoticeAuthor, SaidTo, SaidWords } from "./noticeBoard";
import { SEALING_KEYS, type SealingKeys } from "./sealing";

/** What a key of one's own is for: the notice board, or opening answers as a steward. */
export type KeyUse = "board" | "steward";

const USES: readonly KeyUse[] = ["board", "steward"];

/** What somebody keeps of one programme in their own folder. */
export interface OwnProgramme {
  readonly keys: Readonly<Partial<Record<KeyUse, SealingKeys>>>;
  /** What they said to others on the notice board. */
  readonly said: SaidTo;
}

const NAME = wordsThat(400, (text) => text !== "");
const PERSON = wordsThat(200, (text) => text !== "") as Shape<PersonId>;

/** Reads somebody as SharePoint once named them. */
const AUTHOR: Shape<NoticeAuthor> = record({ id: PERSON, name: NAME }, { address: NAME });
const SAID: Shape<SaidWords> = record({ says: among(["ask", "yes", "no"]), to: AUTHOR, role: ROLE });

/** Where a key stands in the file. */
export const keyPath = (programme: string, use: KeyUse): string => `${programme}/${use}`;

/** Where it stands what somebody said to `person`. */
export const saidPath = (programme: string, person: PersonId): string => `${programme}/said/${person}`;

/** Reads what the file keeps of one programme. What cannot be read is left out. */
export const readOwnProgramme = (file: unknown, programme: string): OwnProgramme => {
  const fields = isRecord(file) ? file : {};
  const keys = USES.flatMap((use) => {
    const pair = valueOf(SEALING_KEYS, fields[keyPath(programme, use)]);
    return pair ? [[use, pair] as const] : [];
  });
  const said = Object.entries(fields).flatMap(([path, raw]) => {
    const words = path.startsWith(`${programme}/said/`) ? valueOf(SAID, raw) : undefined;
    return words ? [[words.to.id, words] as const] : [];
  });
  return { keys: Object.fromEntries(keys), said: new Map(said) };
};

/** Port: what the signed-in person keeps of their programmes, on the device first and then in their own folder (P6). */
export interface OwnProgrammes {
  /** What the folder says; a failure when it cannot be read. */
  readonly of: (programme: string) => Promise<Result<OwnProgramme, Failure>>;
  /**
   * The key for that use. Where there is none, `make` makes it; it counts once it is in the folder, so that two devices do
   * not make two, and a lost device loses nothing.
   */
  readonly keys: (
    programme: string,
    use: KeyUse,
    make: () => Promise<SealingKeys>,
  ) => Promise<Result<SealingKeys, Failure>>;
  /** Remembers what was said to somebody. */
  readonly say: (programme: string, words: SaidWords) => Promise<Result<void, Failure>>;
}
