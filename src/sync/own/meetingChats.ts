import type { DocumentCache } from "../../domain/document/store/knownDocument";
import { foldEntries } from "../../domain/document/fold";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import {
  readChats,
  whoseChat,
  type ChatsOfPairs,
  type MeetingChats,
} from "../../domain/people/appointment/meetingChats";
import type { Pair } from "../../domain/people/pair";
import { setPieces } from "../../domain/people/pieces";
import { createSyncedFile, inOneFile, type OwnStoreOptions } from "./syncedFile";

interface MeetingChatsOptions extends OwnStoreOptions {
  readonly cache: Pick<DocumentCache, "read">;
}

const NONE: { readonly chats: ChatsOfPairs } = { chats: new Map() };

/**
 * Keeps `meeting-chats.json` in the person's own folder (D16), so that no permission to read chats is needed. What the
 * device has read of the pairs' documents tells of meetings that were booked with Meridian; the folder is asked last.
 */
export const createMeetingChats = ({ folder, device, clock, cache }: MeetingChatsOptions): MeetingChats => {
  const { store, open, sync, change } = createSyncedFile({
    device,
    key: "meeting-chats",
    clock,
    nothing: NONE,
    read: (file) => ({ chats: readChats(file) }),
    syncPass: inOneFile(folder, "meeting-chats.json"),
  });
  const pairsThatNote = async (chatId: string, pairs: readonly Pair[]): Promise<readonly Pair[]> => {
    const noted = await Promise.all(
      pairs.map(async ({ id }) => {
        const known = await cache.read(id);
        return (
          known.ok && meetingsOf(foldEntries(known.value.entries.values())).some((meeting) => meeting.chatId === chatId)
        );
      }),
    );
    return pairs.filter((_, i) => noted[i]);
  };
  return {
    pairOf: async (chatId, pairs) => {
      await open();
      const noting = store.snapshot().chats.has(chatId) ? [] : await pairsThatNote(chatId, pairs);
      const look = (): Pair | undefined =>
        whoseChat(chatId, pairs, store.snapshot().chats, (pair) => noting.includes(pair));
      const known = look();
      if (known) return known;
      await sync();
      return look();
    },
    remember: async (chatId, pair) => {
      await change((pieces, now) => setPieces(pieces, new Map([[chatId, pair]]), now));
    },
  };
};
