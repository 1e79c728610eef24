import { sessionStoreContract } from "../../contracts/sessionStore";
import type { Fault } from "../../doubles/memoryEntryStore";
import { emeka, noa } from "../../doubles/entries";
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
    hers: sessions.storeFor(noa.id, takeNext),
    his: sessions.storeFor(emeka.id),
    her: noa.id,
    him: emeka.id,
    pass: () => undefined,
    loseTheNextAnswer: () => {
      next = "lost-answer";
    },
  };
});
