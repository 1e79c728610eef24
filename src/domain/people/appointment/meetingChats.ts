import type { PairId } from "../../shared/ids";
import type { Pair } from "../pair";

/** The Teams chats that a person assigned to their pairs. */
export type ChatsOfPairs = ReadonlyMap<string, PairId>;

/** Port: which pair a Teams chat belongs to, by the signed-in person's own data. */
export interface MeetingChats {
  /** Undefined when the person must be asked. */
  readonly pairOf: (chatId: string, pairs: readonly Pair[]) => Promise<Pair | undefined>;
  /** Assigns the chat, on all of the person's devices. */
  readonly remember: (chatId: string, pair: PairId) => Promise<void>;
}

const THREAD = /\/meetup-join\/([^/?#]+)/;

/** The chat id inside a meeting's join link; undefined in links of another form. */
export const chatOfJoinLink = (joinUrl: string): string | undefined => {
  const [, encoded] = THREAD.exec(joinUrl) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const chat = decodeURIComponent(encoded);
    return /^19:[^\s]+@thread\.\w+$/.test(chat) ? chat : undefined;
  } catch {
    return undefined;
  }
};

/** Reads the file of chats, which may have been edited by hand: invalid items are skipped. */
export const readChats = (file: unknown): ChatsOfPairs =>
  new Map(
    typeof file === "object" && file !== null
      ? Object.entries(file).filter(
          (row): row is [string, PairId] => row[0].includes("@") && typeof row[1] === "string",
        )
      : [],
  );

/**
 * The pair of a chat: the assigned one, else the one whose document notes a meeting in it. A person with one pair is
 * not asked. When two pairs note the same chat, the person is asked.
 */
export const whoseChat = (
  chatId: string,
  pairs: readonly Pair[],
  named: ChatsOfPairs,
  notesMeetingIn: (pair: Pair) => boolean,
): Pair | undefined => {
  const own = pairs.find(({ id }) => id === named.get(chatId));
  if (own) return own;
  const noted = pairs.filter(notesMeetingIn);
  if (noted.length === 1) return noted[0];
  return pairs.length === 1 ? pairs[0] : undefined;
};
