import { badInput } from "../shared/badInput";
import {
  among,
  checked,
  filled,
  isRecord,
  listOf,
  mapped,
  MISSING_FIELD,
  only,
  readShape,
  record,
  shownValue,
  type Shape,
} from "../shared/shape";
import { programmesOf } from "./programme";
import { SMALLEST_GROUP, type Contact, type Policy, type PolicyFault, type PolicyWords } from "./policy";

/** Schema version of the file that this product reads. */
const POLICY_SCHEMA = 1;

const LARGEST_GROUP = 1_000;
const MOST_CONTACTS = 10;
const LONGEST_WORDS = 200;
const ADDRESS = /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]+|https:\/\/\S+)$/;

/** The usable parts of a file, and every fault in it. */
export interface ParsedPolicy {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
}

/**
 * Reads a policy file. A part with a fault is left out and the rest counts; all faults are reported at once. Without
 * the right schema nothing counts.
 */
export const parsePolicy = (json: unknown, known: PolicyWords): ParsedPolicy => {
  if (!isRecord(json)) return { policy: {}, faults: [fault("policy", json, "is not an object")] };
  const { schema, ...parts } = json;
  if (schema !== POLICY_SCHEMA)
    return { policy: {}, faults: [fault("schema", schema, `is not ${POLICY_SCHEMA}, the version read here`)] };
  const shapes: Readonly<Record<string, Shape<unknown>>> = policyShapes(known);
  const faults: PolicyFault[] = [];
  const policy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parts)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    const read = shape && readShape(shape, value, { at: name });
    if (read?.ok) policy[name] = read.value;
    else if (!read) faults.push(fault(name, value, "is not a part of a policy"));
    else
      for (const { at, value: wrong, problem, needed } of read.error)
        faults.push(fault(at, wrong, problem === MISSING_FIELD && needed !== undefined ? `is not ${needed}` : problem));
  }
  return { policy, faults };
};

const fault = (field: string, value: unknown, problem: string): PolicyFault =>
  badInput(field, shownValue(value), problem);

const CONTACT: Shape<Contact> = record({
  name: filled(LONGEST_WORDS),
  address: checked(filled(LONGEST_WORDS), (address) =>
    ADDRESS.test(address) ? undefined : { problem: "does not begin with mailto:, tel: or https://" },
  ),
  purpose: filled(LONGEST_WORDS),
});

const policyShapes = (known: PolicyWords): { readonly [K in keyof Policy]-?: Shape<NonNullable<Policy[K]>> } => ({
  // Without any language no screen could be read.
  languages: checked(namesOf(known.languages, "a language of this version"), (names) =>
    names.length === 0 ? { problem: "is empty" } : undefined,
  ),
  usualMinutes: among(known.minutes, `one of ${known.minutes.join(", ")}`),
  withoutGuides: namesOf(known.guides, "a guide that may be left out"),
  contacts: listOf(CONTACT, { most: MOST_CONTACTS }),
  programmes: programmesOf(
    among(known.items, "the id of a question"),
    namesOf(known.languages, "a language of this version"),
  ),
  // An organisation may raise the product's minimum, never lower it.
  smallestGroup: checked(
    only(
      `a whole number up to ${LARGEST_GROUP}`,
      (raw): raw is number => Number.isInteger(raw) && Number(raw) <= LARGEST_GROUP,
    ),
    (people) => (people < SMALLEST_GROUP ? { problem: `is less than ${SMALLEST_GROUP}` } : undefined),
  ),
});

/** In the order of `known`, each once. */
const namesOf = (known: readonly string[], needed: string): Shape<readonly string[]> =>
  mapped(listOf(among(known, needed)), (names) => known.filter((name) => names.includes(name)));
