import { pendingEntriesContract } from "../../contracts/pendingEntries";
import { createMemoryPending } from "../../doubles/memoryPending";

pendingEntriesContract("an outbox in memory", async () => {
  const pending = createMemoryPending();
  return { pending, afterRestart: async () => pending };
});
