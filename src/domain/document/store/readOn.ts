import type { Failure } from "../../shared/failure";
import { ok, type Result } from "../../shared/result";
import type { Changes, EntryStore, SyncToken } from "./entryStore";

/** A store that never comes to its end is left. */
const MOST_LOOKS = 2_000;

/** Reads what is new since `since`, in as many looks as the store wants at once. OneNote may show older pages later. */
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
