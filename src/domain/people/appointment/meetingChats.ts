import type { PairId } from "../../shared/ids";
import type { Pair } from "../pair";

/** Which chats of Teams a person said that their pairs meet in. */
export type ChatsOfPairs = ReadonlyMap<string, PairId>;

/** Port: whose meeting a chat of Teams is, as far as the signed-in person's own things tell. */
export interface MeetingChats {
  /** Undefined when it has to be asked. */
  readonly pairOf: (chatId: string, pairs: readonly Pair[]) => Promise<Pair | undefined>;
  /** From now on, on all of the person's devices. */
  readonly remember: (chatId: string, pair: PairId) => Promise<void>;
}

const THREAD = /\/meetup-join\/([^/?#]+)/;

/** The chat of a meeting, which Teams writes into the link that one joins by; undefined in links of another form. */
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

/** What a file of chats says. Anybody's hand may have been in it: what is no chat and no pair is passed over. */
export const readChats = (file: unknown): ChatsOfPairs =>
  new Map(
    typeof file === "object" && file !== null
      ? Object.entries(file).filter(
          (row): row is [string, PairId] => row[0].includes("@") && typeof row[1] === "string",
        )
      : [],
  );

/**
 * Whose meeting a chat is: the pair that the person named, else the one whose document notes a meeting in it. Somebody
 * with one pair is not asked. Two pairs that note the same chat are a riddle, so the person is asked.
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
