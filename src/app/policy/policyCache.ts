import { UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import { type ParsedPolicy, parsePolicy } from "../../domain/organisation/parsePolicy";
import { PULSE_ORDER } from "../../domain/journal/pulseItems";
import type { PolicyWords } from "../../domain/organisation/policy";
import type { ReadPolicyFile } from "../../graph/organisationFiles";
import { LESSON_FACTS } from "../../guides/lessons/facts";
import { GUIDE_IDS } from "../../guides/load";
import { LANGUAGES } from "../../locales/language";
import type { Remembered } from "../../storage/meridianStorage";
import { LENGTHS } from "../../ui/schedule/wish";

/**
 * Ids that a policy may name in this version. Guides for after a hurt can always be opened (S5): no policy removes
 * them.
 */
export const POLICY_WORDS: PolicyWords = {
  languages: LANGUAGES,
  guides: [...GUIDE_IDS.filter((id) => !UNRECORDED_GUIDES.includes(id)), ...LESSON_FACTS.map(({ id }) => id)],
  minutes: LENGTHS,
  items: PULSE_ORDER,
};

/** Where the device keeps the file as it was read. */
export const POLICY_KEY = "policy";

/** Delay, so that it does not compete with what the person waits for. */
const QUIET_MS = 5_000;

/**
 * The organisation's policy, from this device's cache. The file is read in the background and takes effect at the next
 * start. An unreachable file changes nothing.
 */
export const createPolicyCache =
  (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">) => async (): Promise<ParsedPolicy> => {
    const kept = await remembered.read(POLICY_KEY);
    setTimeout(() => void refresh(read, remembered), QUIET_MS);
    return kept.ok && kept.value !== undefined ? parsePolicy(kept.value, POLICY_WORDS) : { policy: {}, faults: [] };
  };

const refresh = async (read: ReadPolicyFile, remembered: Pick<Remembered, "read" | "write">): Promise<void> => {
  const file = await read();
  // A deleted file clears the cache.
  if (file.ok) await remembered.write(POLICY_KEY, file.value ?? null);
};
