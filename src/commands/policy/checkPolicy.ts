import { parsePolicy } from "../../domain/organisation/parsePolicy";
import { parseJson } from "../../graph/transport/json";
import { answered, refused, type Outcome } from "../commandLine";
import { POLICY_WORDS } from "../../app/policy/policyCache";

/** Checks the text of a policy file: the policy as the app reads it, or every fault on a line of its own. */
export const checkPolicy = (text: string): Outcome => {
  const json = parseJson(text);
  if (json === undefined) return { error: "policy: the file is not JSON", code: 2 };
  const { policy, faults } = parsePolicy(json, POLICY_WORDS);
  if (faults.length === 0) return answered(policy);
  return { error: faults.map((fault) => refused(fault).error).join("\n"), code: 2 };
};
