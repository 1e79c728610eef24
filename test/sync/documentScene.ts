import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import { createLiveDocument } from "../../src/sync/liveDocument";
import type { LiveDocumentOptions } from "../../src/sync/liveDocument";
import { noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryDocument } from "../doubles/memoryEntryStore";
import type { Fault } from "../doubles/memoryEntryStore";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createStoppedTime, createTestPage } from "../doubles/stoppedTime";

/** One shared document, one stopped clock, and as many frames as a test opens. */
export const createScene = (options: Parameters<typeof createMemoryDocument>[0] = {}) => {
  const shared = createMemoryDocument(options);
  const time = createStoppedTime();
  let salt = 0;
  const openFrame = (me = noa, more: Partial<LiveDocumentOptions> = {}) => {
    let fault: Fault = "none";
    const device = { pending: createMemoryPending(), cache: createMemoryCache(), page: createTestPage() };
    const mySalt = (salt += 1);
    const parts: LiveDocumentOptions = {
      pair: noaAndEmeka,
      me,
      lang: () => "en",
      store: shared.storeFor(() => fault),
      clock: time.clock,
      timer: time.timer,
      elapsed: time.elapsed,
      random: () => new Uint8Array(10).fill(mySalt),
      ...device,
      ...more,
    };
    const document = createLiveDocument(parts);
    const setFault = (next: Fault): void => {
      fault = next;
    };
    return { document, parts, setFault, ...device };
  };
  return { shared, time, openFrame };
};

export const note = (text: string) => ({ text, content: { kind: "note" as const } });
export const shown = (document: LiveDocument) =>
  document
    .snapshot()
    .entries.map(({ entry, whereabouts }) => [
      entry.text,
      whereabouts.kind === "waiting" ? whereabouts.why : whereabouts.kind,
    ]);
