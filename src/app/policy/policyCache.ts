import { parsePolicy, type ParsedPolicy } from "../../domain/organisation/parsePolicy";
import type { ReadPolicyFile } from "../../graph/organisationFiles";
import type { Remembered } from "../../storage/meridianStorage";
import { POLICY_WORDS } from "./policyWords";

const KEY = "policy";

/** Delay, so that it does not compete with what the person waits for. */
const QUIET_MS = 5_000;

/**
 * The organisation's policy, from this device's cache. The file is read in the background and takes effect at the next
 * start. An unreachable file changes nothing.
 */
export const createPolicyCache =
  (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">) => async (): Promise<ParsedPolicy> => {
    const kept = await remembered.read(KEY);
    setTimeout(() => void refresh(read, remembered), QUIET_MS);
    return kept.ok && kept.value !== undefined ? parsePolicy(kept.value, POLICY_WORDS) : { policy: {}, faults: [] };
  };

const refresh = async (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">): Promise<void> => {
  const file = await read();
  // A deleted file clears the cache.
  if (file.ok) await remembered.write(KEY, file.value ?? null);
};
