import type { Person } from "../../../domain/people/person";
import {
  answersFor,
  inOrderOfDay,
  noticesIn,
  OTHER_ROLE,
  questionsTo,
  SEALED_WORDS,
  type BoardStore,
  type NoticeBoard,
  type OpenedWords,
  type SealedRow,
  type SealedWords,
} from "../../../domain/programme/noticeBoard";
import type { OwnProgrammes } from "../../../domain/programme/ownProgrammes";
import type { SealedFor, Sealing, SealingKeys } from "../../../domain/programme/sealing";
import { err, ok, type Result } from "../../../domain/shared/result";
import type { Failure } from "../../../domain/shared/failure";
import type { PersonId } from "../../../domain/shared/ids";
import { valueOf } from "../../../domain/shared/shape";
import type { Clock } from "../../../domain/time/clock";
import { dayOfWaves } from "../../../domain/programme/wave";

export interface NoticeBoardParts {
  readonly me: Person;
  readonly clock: Clock;
  /** Id of the programme. */
  readonly programme: string;
  readonly store: BoardStore;
  readonly own: OwnProgrammes;
  readonly sealing: Sealing;
}

/** Sealed words have one length, so that a question, a yes and a no look the same. */
const SEALED_LENGTH = 240;
/** What a reader tries to open: the newest of each person, and of all together. */
const MOST_OF_ONE = 10;
const MOST_TRIED = 2_000;

/** The notice board of one programme: a list that everybody reads, and words that only two people can (S60). */
export const createNoticeBoard = ({ me, clock, programme, store, own, sealing }: NoticeBoardParts): NoticeBoard => {
  const myId = me.id.toLowerCase() as PersonId;
  const boundTo = (by: PersonId): SealedFor => ({ about: `notices ${programme}`, by });
  const myKeys = (): Promise<Result<SealingKeys, Failure>> => own.keys(programme, "board", sealing.newKeys);

  const openAll = async (rows: readonly SealedRow[], keys: SealingKeys): Promise<readonly OpenedWords[]> => {
    const opened: OpenedWords[] = [];
    for (const { id, author, sealed } of newestOf(rows, myId)) {
      const words = await sealing.open(sealed, keys, boundTo(author.id));
      const read = words === undefined ? undefined : valueOf(SEALED_WORDS, parsed(words));
      if (read) opened.push({ row: id, from: author, words: read });
    }
    return opened;
  };

  const send = async (key: string, words: SealedWords): Promise<Result<void, Failure>> => {
    const sealed = await sealing.seal(JSON.stringify(words).padEnd(SEALED_LENGTH), key, boundTo(myId));
    return sealed === undefined ? err({ type: "NotFound", what: "person" }) : store.send(sealed);
  };

  return {
    read: async (signal) => {
      const [rows, mine] = await Promise.all([store.read(signal), own.of(programme)]);
      if (!rows.ok) return rows;
      if (!mine.ok) return mine;
      const notices = noticesIn(rows.value.notices);
      const { keys, said } = mine.value;
      const opened = keys.board ? await openAll(rows.value.sealed, keys.board) : [];
      const my = notices.find(({ author }) => author.id === myId);
      return ok({
        notices: inOrderOfDay(
          notices.filter(({ author }) => author.id !== myId),
          dayOfWaves(clock.now()),
        ),
        ...(my && { mine: { role: my.role, text: my.text } }),
        askedMe: questionsTo(opened, said),
        askedByMe: answersFor(opened, said),
      });
    },
    put: async (words) => {
      const keys = await myKeys();
      return keys.ok ? store.put(words, keys.value.publicKey) : keys;
    },
    takeBack: () => store.put(undefined, ""),
    ask: async ({ author, role, key }) => {
      const keys = await myKeys();
      if (!keys.ok) return keys;
      const words = { says: "ask", key: keys.value.publicKey, role: OTHER_ROLE[role] } as const;
      const sent = await send(key ?? "", words);
      return sent.ok ? own.say(programme, { says: "ask", to: author, role }) : sent;
    },
    answer: async ({ from, key, role }, says) => {
      const sent = await send(key, { says });
      return sent.ok ? own.say(programme, { says, to: from, role }) : sent;
    },
  };
};

type Named = SealedRow & Required<Pick<SealedRow, "author">>;

/** In the order in which they came. Whoever writes on and on hides nobody else's words. */
const newestOf = (rows: readonly SealedRow[], me: PersonId): readonly Named[] => {
  const count = new Map<PersonId, number>();
  const kept: Named[] = [];
  for (const { id, author, sealed } of rows.toSorted((a, b) => Number(b.id) - Number(a.id))) {
    if (!author || author.id === me || kept.length === MOST_TRIED) continue;
    const before = count.get(author.id) ?? 0;
    count.set(author.id, before + 1);
    if (before < MOST_OF_ONE) kept.push({ id, author, sealed });
  }
  return kept.toReversed();
};

const parsed = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
};
