import { parsePolicy, type ParsedPolicy } from "../../domain/organisation/parsePolicy";
import type { ReadPolicyFile } from "../../graph/organisationFiles";
import type { Remembered } from "../../storage/meridianStorage";
import { POLICY_WORDS } from "./policyWords";

const KEY = "policy";

/** Later, so that it does not compete with what the person waits for. */
const QUIET_MS = 5_000;

/**
 * What the organisation decided, as this device remembers it. The file is read behind that and counts from the next
 * start on: the first screen waits for no request. A file that cannot be reached changes nothing.
 */
export const createPolicyCache =
  (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">) => async (): Promise<ParsedPolicy> => {
    const kept = await remembered.read(KEY);
    setTimeout(() => void refresh(read, remembered), QUIET_MS);
    return kept.ok && kept.value !== undefined ? parsePolicy(kept.value, POLICY_WORDS) : { policy: {}, faults: [] };
  };

const refresh = async (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">): Promise<void> => {
  const file = await read();
  // Without a file nothing is decided: what was remembered of an earlier one goes.
  if (file.ok) await remembered.write(KEY, file.value ?? null);
};
