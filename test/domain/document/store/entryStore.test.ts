import { entryStoreContract } from "../../../contracts/entryStore";
import { createMemoryDocument } from "../../../doubles/memoryEntryStore";
import type { Fault } from "../../../doubles/memoryEntryStore";

entryStoreContract("a document in memory", async () => {
  const document = createMemoryDocument({ together: true });
  let next: Fault = "none";
  const takeNext = (): Fault => {
    const fault = next;
    next = "none";
    return fault;
  };
  return {
    store: document.storeFor(takeNext),
    another: document.storeFor(),
    removeByHand: async (id) => document.removeByHand(id),
    typeOver: async (id, text) => document.writeOverByHand(id, text),
    // Memory holds nothing but entries, and each of them once.
    writeByHand: async () => undefined,
    doubleByHand: async () => undefined,
    loseTheNextAnswer: () => {
      next = "lost-answer";
    },
    tooOld: document.forgetTokens,
  };
});
