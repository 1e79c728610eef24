import { parsePolicy } from "../../../domain/organisation/parsePolicy";
import type { Programme } from "../../../domain/organisation/programme";
import type { ReadPolicyFile } from "../../../graph/organisationFiles";
import type { DeviceStore } from "../../../sync/own/syncedFile";
import type { Programmes } from "../../../ui/services";
import { POLICY_KEY, POLICY_WORDS } from "../../policy/policyCache";

interface OfferedParts {
  readonly device: Pick<DeviceStore, "read">;
  readonly read: ReadPolicyFile;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** The policy is read some seconds after the start; a slow line takes as long again. */
const LOOK_EVERY_MS = 1_000;
const LOOKS = 20;

/**
 * The programmes of a policy that a page was opened without: the first time on a device, a policy counts only from the
 * next start on. Waiting asks Microsoft 365 for nothing.
 */
export const createOffered = ({ device, read, sleep = sleepFor }: OfferedParts): Programmes["offered"] => {
  const kept = async (): Promise<readonly Programme[]> => {
    const there = await device.read(POLICY_KEY);
    return there.ok ? programmesIn(there.value) : [];
  };
  return async (anew) => {
    const now = anew ? await read() : undefined;
    if (now?.ok) return programmesIn(now.value);
    for (let look = 0; look < (anew ? 0 : LOOKS); look++) {
      const programmes = await kept();
      if (programmes.length > 0) return programmes;
      await sleep(LOOK_EVERY_MS);
    }
    return kept();
  };
};

const programmesIn = (json: unknown): readonly Programme[] => parsePolicy(json, POLICY_WORDS).policy.programmes ?? [];

const sleepFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
