import type { LiveDocument } from "../../src/domain/document/liveDocument";
import type { Entry } from "../../src/domain/document/entry";
import type { NewEntry } from "../../src/domain/document/liveDocument";
import type { EntryId } from "../../src/domain/shared/ids";
import { err, type Result } from "../../src/domain/shared/result";
import type { Failure } from "../../src/domain/shared/failure";
import type { Instant } from "../../src/domain/time/interval";
import { rhythmOf } from "../../src/app/wiring/entryStores";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { createLiveDocument } from "../../src/sync/liveDocument";
import type { Locks } from "../../src/sync/page";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createTestPage } from "../doubles/stoppedTime";
import { personOf } from "../doubles/oneNoteTools";
import type { House, OpenDocument, Wire } from "./house";

/** What happens to one request of a device on its way. */
export type Trouble =
  "fine" | "dies before it leaves" | "dies before the answer" | "leaves late" | "answer is late" | "gateway gives up";

export interface DeviceParts {
  readonly person: SeedPerson;
  /** How far its clock is wrong. */
  readonly clockErrorMs: number;
  /** Some browsers let no window know of the others. */
  readonly hasLocks: boolean;
  /** Different for every device. */
  readonly number: number;
}

interface Life {
  alive: boolean;
}

const LATE_MS = 7_000;
/** No real minute passes in a story, so nothing is given up for being slow. */
const withoutPatience = ({ signal: _signal, ...init }: RequestInit = {}): RequestInit => init;
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const DISC_FULL: Result<never, Failure> = err({ type: "DeviceStorage", problem: "full" });

/** A device of somebody with up to two windows on the document. Outbox and copy outlive its windows. */
export const createDevice = (house: House, shared: OpenDocument, parts: DeviceParts) => {
  const { time } = house;
  const { person, number } = parts;
  const [pending, cache] = [createMemoryPending(), createMemoryCache()];
  const windows = new Map<number, { readonly life: Life; readonly live: LiveDocument }>();
  const troubles: Trouble[] = [];
  /** In the order in which each was durable on this device: from there on it must never be lost. */
  const durable: Entry[] = [];
  const said: EntryId[] = [];
  const waitingForLid: (() => void)[] = [];
  const held = new Map<string, Life>();
  let [isShut, isOffline, isFull, salt] = [false, false, false, 0];

  const clock = { now: () => (time.clock.now() + parts.clockErrorMs) as Instant };
  const timer = (life: Life) => (ms: number, run: () => void) =>
    time.timer(ms, () => {
      if (!life.alive) return;
      if (isShut) waitingForLid.push(() => life.alive && run());
      else run();
    });

  const locksOf = (life: Life): Locks => ({
    request: async (name, _, run) => {
      if (held.get(name)?.alive) return run(null);
      held.set(name, life);
      try {
        await run("the lock");
      } finally {
        held.delete(name);
      }
    },
  });

  const pause = async (): Promise<void> => house.lasting(new Promise<void>((resume) => time.timer(LATE_MS, resume)));

  const wireOf = (life: Life): Wire => ({
    isOffline: () => isOffline || isShut,
    fetch: async (input, init) => {
      if (isOffline || isShut) throw new TypeError("fetch failed");
      const trouble = troubles.shift() ?? "fine";
      if (trouble === "dies before it leaves") return diesIn(life);
      if (trouble === "leaves late") await pause();
      if (!life.alive) return house.lasting(never());
      const answer = await house.local.fetch(input, withoutPatience(init));
      if (trouble === "dies before the answer") return diesIn(life);
      if (trouble === "answer is late") await pause();
      if (!life.alive) return house.lasting(never());
      if (isOffline || isShut) throw new TypeError("fetch failed");
      return trouble === "gateway gives up" ? new Response("<html></html>", { status: 504 }) : answer;
    },
  });

  const diesIn = (life: Life): Promise<never> => {
    life.alive = false;
    return house.lasting(never());
  };

  const openWindow = (tab: number): LiveDocument => {
    const open = windows.get(tab);
    if (open?.life.alive) return open.live;
    const life: Life = { alive: true };
    /** Nothing that a dead window waits for ever comes. */
    const alive =
      <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (!life.alive) return never<R>();
        const answer = await call(...args);
        return life.alive ? answer : never<R>();
      };
    const store = shared.storeOf(person, wireOf(life));
    const live = createLiveDocument({
      ...{ pair: shared.pair, me: personOf(person), lang: () => "en", clock, page: createTestPage() },
      ...rhythmOf(shared.pair),
      ...(parts.hasLocks && { locks: locksOf(life) }),
      store: {
        ...store,
        append: alive(store.append),
        ...(store.appendAll && { appendAll: alive(store.appendAll) }),
        find: alive(store.find),
        changes: alive(store.changes),
      },
      pending: {
        keep: alive(async (entries) => {
          if (isFull) return DISC_FULL;
          durable.push(...[entries].flat());
          return pending.keep(entries);
        }),
        list: alive(pending.list),
        pairs: pending.pairs,
        update: alive(async (...items) => (isFull ? DISC_FULL : pending.update(...items))),
        release: alive(pending.release),
      },
      cache: {
        read: alive(cache.read),
        takeIn: alive(async (...news) => (isFull ? DISC_FULL : cache.takeIn(...news))),
      },
      timer: timer(life),
      elapsed: time.elapsed,
      random: () => Uint8Array.from([number, tab, (salt += 1) >> 8, salt & 255, 0, 0, 0, 0, 0, 0]),
    });
    windows.set(tab, { life, live });
    live.subscribe(() => undefined);
    return live;
  };

  const setShut = (shut: boolean): void => {
    isShut = shut;
    if (!shut) for (const run of waitingForLid.splice(0)) run();
  };

  return {
    person,
    troubles,
    durable,
    said,
    openWindow,
    write: (tab: number, draft: NewEntry): void => {
      if (isShut) setShut(false);
      void openWindow(tab)
        .write(draft)
        .then((kept) => kept.ok && said.push(kept.value.id));
    },
    closeWindow: (tab: number): void => {
      const open = windows.get(tab);
      if (open) open.life.alive = false;
    },
    setShut,
    setOffline: (offline: boolean): void => {
      isOffline = offline;
    },
    setFull: (full: boolean): void => {
      isFull = full;
    },
    /** Everything that anybody can put right is put right; its windows are opened. */
    heal: (): void => {
      troubles.splice(0);
      [isOffline, isFull] = [false, false];
      setShut(false);
      openWindow(0);
    },
    openWindows: (): readonly LiveDocument[] =>
      [...windows.values()].filter(({ life }) => life.alive).map(({ live }) => live),
    left: async () => pending.list(shared.pair.id),
  };
};

export type Device = ReturnType<typeof createDevice>;
