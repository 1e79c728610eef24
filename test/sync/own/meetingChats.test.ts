import { createMeetingChats } from "../../../src/sync/own/meetingChats";
import type { Entry } from "../../../src/domain/document/entry";
import { NOTHING_KNOWN, type DocumentCache } from "../../../src/domain/document/store/knownDocument";
import type { PairId } from "../../../src/domain/shared/ids";
import type { MyFolder } from "../../../src/domain/people/ownFile";
import { ok } from "../../../src/domain/shared/result";
import { between } from "../../people";
import { entryAt } from "../../doubles/entries";
import { pairOf, somebody } from "../../doubles/fakeServices";
import { createMemoryDevice, createMemoryFolder } from "../../doubles/memoryMyTime";
import { everythingSettled } from "../../doubles/stoppedTime";

const CHAT = "19:meeting_YWJj@thread.v2";
const clock = { now: () => between("2026-12-01T09:00:00Z", "2026-12-01T09:45:00Z").start };
const amina = somebody("amina", "Amina Bello");
const withRafael = pairOf("lagos-sao-paulo", [amina, somebody("rafael", "Rafael Nogueira")]);
const withNoa = pairOf("lagos-haifa", [amina, somebody("noa", "Noa Levi")]);
const PAIRS = [withRafael, withNoa];

const cacheWith = (entries: Readonly<Record<string, readonly Entry[]>>): Pick<DocumentCache, "read"> => ({
  read: async (pair: PairId) =>
    ok({ ...NOTHING_KNOWN, entries: new Map((entries[pair] ?? []).map((entry) => [entry.id, entry])) }),
});
const nothingRead = cacheWith({});

test("Amina says once who meets here, and all of her devices know it", async () => {
  const { folder } = createMemoryFolder();
  const laptop = createMeetingChats({ folder, clock, device: createMemoryDevice(), cache: nothingRead });
  expect(await laptop.pairOf(CHAT, PAIRS)).toBeUndefined();
  await laptop.remember(CHAT, withNoa.id);
  await everythingSettled();
  const phone = createMeetingChats({ folder, clock, device: createMemoryDevice(), cache: nothingRead });
  expect(await phone.pairOf(CHAT, PAIRS)).toBe(withNoa);
});

test("after the machine was off, her laptop knows it without asking the folder", async () => {
  const { folder } = createMemoryFolder();
  const device = createMemoryDevice();
  await createMeetingChats({ folder, clock, device, cache: nothingRead }).remember(CHAT, withNoa.id);
  const asked: string[] = [];
  const counted: MyFolder = {
    ...folder,
    read: (name) => {
      asked.push(name);
      return folder.read(name);
    },
  };
  const again = createMeetingChats({ folder: counted, clock, device, cache: nothingRead });
  expect(await again.pairOf(CHAT, PAIRS)).toBe(withNoa);
  expect(asked).toEqual([]);
});

test("Rafael, who was invited, is not asked either: the document that both read notes the chat of the meeting", async () => {
  const meeting = {
    ...between("2026-12-01T13:00:00Z", "2026-12-01T13:45:00Z"),
    ...{ eventId: "one", chatId: CHAT, burden: {} },
  };
  const cache = cacheWith({ [withRafael.id]: [entryAt(0, amina, { content: { kind: "meeting", meeting } })] });
  const { folder } = createMemoryFolder();
  const chats = createMeetingChats({ folder, clock, device: createMemoryDevice(), cache });
  expect(await chats.pairOf(CHAT, PAIRS)).toBe(withRafael);
});

test("a folder that cannot be reached means that she is asked, not that she waits", async () => {
  const { folder, failWith } = createMemoryFolder();
  failWith({ type: "Offline" });
  const chats = createMeetingChats({ folder, clock, device: createMemoryDevice(), cache: nothingRead });
  expect(await chats.pairOf(CHAT, PAIRS)).toBeUndefined();
});
