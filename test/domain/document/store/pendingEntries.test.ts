import { documentCacheContract } from "../../../contracts/documentCache";
import { pendingEntriesContract } from "../../../contracts/pendingEntries";
import { createMemoryCache, createMemoryPending } from "../../../doubles/memoryPending";

pendingEntriesContract("an outbox in memory", async () => {
  const pending = createMemoryPending();
  return { pending, afterRestart: async () => pending };
});

documentCacheContract("a copy in memory", async () => {
  const cache = createMemoryCache();
  return { cache, afterRestart: async () => cache };
});
