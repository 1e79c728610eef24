import type { Failure } from "../shared/failure";
import { ok, type Result } from "../shared/result";
import type { Changes, EntryStore, SyncToken } from "./entryStore";

/** Looks of somebody who reads a document once. A store with a very old document may show the rest later. */
const MOST_LOOKS = 4;

/** Reads what is new since `since`, in a few looks where the store reads the newest first. */
export const readOn = async (
  { changes }: Pick<EntryStore, "changes">,
  since: SyncToken | undefined,
  take: (news: Changes, since: SyncToken | undefined) => unknown,
  signal?: AbortSignal,
): Promise<Result<void, Failure>> => {
  let token = since;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const answer = await changes(token, signal);
    if (!answer.ok) return answer;
    await take(answer.value, token);
    if (!answer.value.more) break;
    ({ token } = answer.value);
  }
  return ok(undefined);
};
