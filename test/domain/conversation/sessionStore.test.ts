import { sessionStoreContract } from "../../contracts/sessionStore";
import type { Fault } from "../../doubles/memoryEntryStore";
import { createMemorySessions } from "../../doubles/memorySessionStore";

sessionStoreContract("a list of meetings in memory", async () => {
  const sessions = createMemorySessions();
  let next: Fault = "none";
  const takeNext = (): Fault => {
    const fault = next;
    next = "none";
    return fault;
  };
  return {
    hers: sessions.storeFor(takeNext),
    his: sessions.storeFor(),
    loseTheNextAnswer: () => {
      next = "lost-answer";
    },
  };
});
