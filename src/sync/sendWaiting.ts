import type { LiveDocument } from "../domain/document/store/liveDocument";
import type { PendingEntries } from "../domain/document/store/outbox";
import type { Pair } from "../domain/people/pair";
import type { PairId } from "../domain/shared/ids";

interface SendWaitingOptions {
  readonly pending: Pick<PendingEntries, "pairs">;
  /** Pairs with a booking that is finished, or noted, beside their open document. */
  readonly unfinished?: () => Promise<readonly PairId[]>;
  readonly openDocument: (pair: Pair) => Pick<LiveDocument, "refresh">;
}

/**
 * Sends what waits for pairs whose document nobody has opened, one pair after another, and takes up their unfinished
 * bookings. A document with unsent words goes on trying by itself.
 */
export const createSendWaiting =
  ({ pending, unfinished = async () => [], openDocument }: SendWaitingOptions) =>
  async (pairs: readonly Pair[]): Promise<void> => {
    const waiting = await pending.pairs();
    const open = new Set([...(waiting.ok ? waiting.value : []), ...(await unfinished())]);
    for (const pair of pairs) if (open.has(pair.id)) await openDocument(pair).refresh();
  };
