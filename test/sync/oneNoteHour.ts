import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import { mona, yousef } from "../../src/sandbox/seed/people";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { pageHtml, pageKeyOf } from "../../src/graph/oneNote/page";
import { entryAt, noa } from "../doubles/entries";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createOneNoteDevice } from "../doubles/oneNoteWindows";
import { personOf, words } from "../doubles/oneNoteTools";
import { createTestPage } from "../doubles/stoppedTime";
import { rhythmOf } from "../../src/app/wiring/entryStores";
import { createLiveDocument, type LiveDocumentOptions } from "../../src/sync/liveDocument";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "../../src/domain/time/interval";
import { openScene, type OneNoteScene } from "./oneNoteScene";

/** An hour in which Mona in Cairo and Yousef in Amman write in turn. */
export interface HourOfTalk {
  /** Of meetings that were held before, one page each. */
  readonly pages: number;
  /** Windows of each, on one device. */
  readonly windows: number;
  readonly notes: number;
  /** How late the content of a page shows. */
  readonly lateMs?: number;
  /** Both open the document at the beginning of the hour, on a device that has never read it. */
  readonly isNewDevice?: boolean;
}

/** What an hour was like. */
export interface HourFigures {
  /** Seconds until a note was on the last window of the other, for each note; infinite when it did not come. */
  readonly waits: readonly number[];
  /** Requests of the busier of the two in that hour. */
  readonly requests: number;
  readonly refused: number;
}

/** A page for each week before the talk. */
const heldBefore = async (scene: OneNoteScene, pages: number): Promise<void> => {
  for (let week = 0; week < pages; week++) {
    await scene.time.pass(7 * MS_PER_DAY);
    const { id: author, name: authorName } = personOf(week % 2 ? mona : yousef);
    const note = entryAt(week * 7 * 1_440, noa, { author, authorName, text: `What we said in week ${week}` });
    const topic = { kind: "month", when: "2026-11" } as const;
    await scene.makePage(pageHtml(`${pageKeyOf(note)}-${week}` as ReturnType<typeof pageKeyOf>, topic, [note], words));
  }
  await scene.time.pass(MS_PER_DAY);
};

/** The window that holds the lock sends. */
const oneSender = (): NonNullable<LiveDocumentOptions["locks"]> => {
  let isHeld = false;
  return {
    request: async (_, __, run) => {
      if (isHeld) return run(null);
      isHeld = true;
      try {
        await run("the lock");
      } finally {
        isHeld = false;
      }
    },
  };
};

/** One person's device with its windows, which share outbox and copy. */
const openWindows = (scene: OneNoteScene, person: SeedPerson, salt: number, count: number) => {
  const { time, storeOf, pair } = scene;
  const newWindow = createOneNoteDevice();
  const shared = { pending: createMemoryPending(), cache: createMemoryCache(), locks: oneSender() };
  let made = salt;
  return Array.from({ length: count }, (): LiveDocument => {
    const live = createLiveDocument({
      ...{ pair, me: personOf(person), lang: () => "en", clock: time.clock, page: createTestPage() },
      ...{ ...rhythmOf(pair), ...shared, store: storeOf(person, newWindow()) },
      ...{ timer: time.timer, elapsed: time.elapsed },
      random: () => new Uint8Array(10).fill((made += 1)),
    });
    live.subscribe(() => undefined);
    return live;
  });
};

/** Calls `seen` once, when a window shows this text. */
const onceShown = (live: LiveDocument, text: string, seen: () => void): void => {
  const stop = live.subscribe(() => {
    if (!live.snapshot().entries.some(({ entry }) => entry.text === text)) return;
    stop();
    seen();
  });
};

/** Both write in turn, at times that do not fall together with looks. */
export const hourOfTalk = async ({
  pages,
  windows,
  notes,
  lateMs,
  isNewDevice = false,
}: HourOfTalk): Promise<HourFigures> => {
  const scene = openScene();
  const { time, asked } = scene;
  await heldBefore(scene, pages);
  const open = (person: SeedPerson, salt: number) => openWindows(scene, person, salt, windows);
  const devices = [open(mona, 1), open(yousef, 101)] as const;
  // Older pages come in three a minute.
  if (!isNewDevice) await time.pass(Math.max(2, pages / 120) * MS_PER_HOUR);
  const countOf = ({ id }: SeedPerson): number => asked.get(id) ?? 0;
  const [hers, his, refusedBefore] = isNewDevice ? [0, 0, 0] : [countOf(mona), countOf(yousef), scene.refused()];
  if (lateMs !== undefined) for (const person of [mona, yousef]) scene.late(person, lateMs);
  const waits: number[] = [];
  for (let n = 0; n < notes; n++) {
    const [writers, readers] = n % 2 ? [devices[1], devices[0]] : devices;
    const text = `What was said as number ${n}`;
    const began = time.clock.now();
    let left = windows;
    waits.push(Infinity);
    for (const live of readers)
      onceShown(live, text, () => {
        left -= 1;
        if (left === 0) waits[n] = (time.clock.now() - began) / 1_000;
      });
    void writers[n % windows]?.write({ text, content: { kind: "note" } });
    // Now and then an answer at once, else some minutes of talk.
    const share = MS_PER_HOUR / notes;
    await time.pass(n % 4 === 0 ? share * 0.3 : n % 4 === 1 ? share * 1.7 : share);
  }
  const requests = Math.max(countOf(mona) - hers, countOf(yousef) - his);
  // The last notes get the minute that every note has.
  await time.pass(MS_PER_MINUTE);
  return { waits, requests, refused: scene.refused() - refusedBefore };
};
