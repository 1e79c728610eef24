import type { Failure } from "../../src/domain/shared/failure";
import { ok } from "../../src/domain/shared/result";
import { createGroups } from "./groups";
import type { MakeParts } from "./make";
import { nicknameOf } from "./plan";
import { takeBackRow } from "./telling";
import { passing, sentenceOf, workOn, type Step } from "./runner";
import { readState, writeState, type MadePair } from "./state";

export interface Undone {
  /** Keys of the groups that were removed. */
  readonly removed: readonly string[];
  /** Sentences of those that stay, by key. */
  readonly kept: ReadonlyMap<string, string>;
}

const HOLDS_WORDS = "It holds somebody's words, so it stays.";
const PATIENCE_MS = 600_000;

/**
 * Removes the groups that the state file says were made, and only where nobody has written anything: no row in either
 * list, no file in the library. To look, the administrator owns the group again, and leaves it where it stays.
 */
export const undoProgramme = async (parts: Omit<MakeParts, "app" | "newPairId" | "tell">): Promise<Undone> => {
  const { graph, graphUrl, administrator, clock, state: file } = parts;
  const groups = createGroups(graph, graphUrl);
  let state = readState(file);
  const removed: string[] = [];
  const began = clock.now();

  const late = (failure: Failure): Step =>
    failure.type === "NotAllowed" && clock.now() - began < PATIENCE_MS
      ? { kind: "wait", ms: 10_000, why: "site" }
      : after(failure);

  const forget = (key: string): Step => {
    state = Object.fromEntries(Object.entries(state).filter(([each]) => each !== key));
    writeState(file, state);
    removed.push(key);
    return { kind: "done" };
  };

  const step = async ([key, made]: readonly [string, MadePair]): Promise<Step> => {
    const found = made.group === undefined ? await groups.find(nicknameOf(key)) : ok({ id: made.group });
    if (!found.ok) return after(found.error);
    const group = found.value?.id;
    if (group === undefined) return forget(key);
    const owner = await groups.become(group, administrator.id);
    if (!owner.ok) return owner.error.type === "NotFound" ? forget(key) : after(owner.error);
    const site = made.site === undefined ? await groups.site(group) : ok(made.site);
    if (!site.ok && site.error.type !== "NotFound") return late(site.error);
    if (site.ok) {
      const empty = await groups.isEmpty(
        site.value,
        [made.log, made.sessions].filter((id) => id !== undefined),
      );
      if (!empty.ok) return late(empty.error);
      if (!empty.value) {
        const left = await groups.leave(group, administrator.id);
        return left.ok ? { kind: "stuck", says: HOLDS_WORDS } : after(left.error);
      }
    }
    const gone = await groups.remove(group);
    if (!gone.ok) return after(gone.error);
    const untold = made.told === undefined ? ok(undefined) : await takeBackRow(graph, made.told);
    return untold.ok ? forget(key) : after(untold.error);
  };

  const stuck = await workOn(Object.entries(state), step, parts, parts.onProgress);
  return { removed, kept: new Map([...stuck].map(([[key], says]) => [key, says])) };
};

const after = (failure: Failure): Step => passing(failure) ?? { kind: "stuck", says: sentenceOf(failure) };
