import type { LiveDocument } from "../domain/document/store/liveDocument";
import type { PendingEntries } from "../domain/document/store/outbox";
import type { Pair } from "../domain/people/pair";

interface SendWaitingOptions {
  readonly pending: Pick<PendingEntries, "pairs">;
  readonly openDocument: (pair: Pair) => Pick<LiveDocument, "refresh">;
}

/**
 * Sends what waits for pairs whose document nobody has opened, one pair after another. A document with unsent words goes
 * on trying by itself.
 */
export const createSendWaiting =
  ({ pending, openDocument }: SendWaitingOptions) =>
  async (pairs: readonly Pair[]): Promise<void> => {
    const waiting = await pending.pairs();
    if (!waiting.ok) return;
    for (const pair of pairs) if (waiting.value.has(pair.id)) await openDocument(pair).refresh();
  };
