import { SMALLEST_GROUP, type Contact, type Policy, type PolicyFault, type PolicyWords } from "./policy";

/** The version of the file that this product reads. */
const POLICY_SCHEMA = 1;

const LARGEST_GROUP = 1_000;
const MOST_CONTACTS = 10;
const LONGEST_WORDS = 200;
const ADDRESS = /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]+|https:\/\/\S+)$/;

/** What a file says that can be used, and every fault in it. */
export interface ParsedPolicy {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
}

/** A part of the file: its value, or the faults in it. */
type Read<T> = { readonly value: T } | { readonly faults: readonly PolicyFault[] };

/**
 * Reads a policy file. A part with a fault is left out and the rest counts, so that one slip does not undo everything;
 * all faults are told at once. Without the right schema nothing counts.
 */
export const parsePolicy = (json: unknown, known: PolicyWords): ParsedPolicy => {
  if (!isRecord(json)) return { policy: {}, faults: [fault("policy", json, "is not an object")] };
  const { schema, ...parts } = json;
  if (schema !== POLICY_SCHEMA)
    return { policy: {}, faults: [fault("schema", schema, `is not ${POLICY_SCHEMA}, the version read here`)] };
  const readers: Readonly<Record<keyof Policy, (value: unknown) => Read<unknown>>> = {
    languages: (value) => readNames("languages", value, known.languages, "a language of this version"),
    usualMinutes: (value) => readMinutes(value, known.minutes),
    withoutGuides: (value) => readNames("withoutGuides", value, known.guides, "a guide that may be left out"),
    contacts: readContacts,
    smallestGroup: readGroup,
  };
  const entries = Object.entries(parts).map(([name, value]) => {
    const read = isPart(name, readers) ? readers[name](value) : refused(name, value, "is not a part of a policy");
    return [name, read] as const;
  });
  return {
    policy: Object.fromEntries(entries.flatMap(([name, read]) => ("value" in read ? [[name, read.value]] : []))),
    faults: entries.flatMap(([, read]) => ("faults" in read ? read.faults : [])),
  };
};

const isPart = (name: string, readers: object): name is keyof Policy => Object.hasOwn(readers, name);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fault = (field: string, value: unknown, problem: string): PolicyFault => ({
  type: "BadInput",
  field,
  value: value === undefined ? "nothing" : JSON.stringify(value),
  problem,
});

const refused = (field: string, value: unknown, problem: string): { readonly faults: readonly PolicyFault[] } => ({
  faults: [fault(field, value, problem)],
});

const readNames = (field: string, value: unknown, known: readonly string[], what: string): Read<readonly string[]> => {
  if (!Array.isArray(value)) return refused(field, value, "is not a list");
  const named = known.filter((name) => value.includes(name));
  const faults = value.flatMap((name: unknown, i) =>
    known.some((each) => each === name) ? [] : [fault(`${field}[${i}]`, name, `is not ${what}`)],
  );
  if (faults.length > 0) return { faults };
  // Without any language nobody could read anything.
  return field === "languages" && named.length === 0 ? refused(field, value, "is empty") : { value: named };
};

const readMinutes = (value: unknown, known: readonly number[]): Read<number> => {
  const found = known.find((minutes) => minutes === value);
  return found === undefined ? refused("usualMinutes", value, `is not one of ${known.join(", ")}`) : { value: found };
};

const readGroup = (value: unknown): Read<number> => {
  const isWhole = typeof value === "number" && Number.isInteger(value) && value <= LARGEST_GROUP;
  if (!isWhole) return refused("smallestGroup", value, `is not a whole number up to ${LARGEST_GROUP}`);
  // An organisation may protect its people more than the product does, never less.
  return value < SMALLEST_GROUP ? refused("smallestGroup", value, `is less than ${SMALLEST_GROUP}`) : { value };
};

const readContacts = (value: unknown): Read<readonly Contact[]> => {
  if (!Array.isArray(value)) return refused("contacts", value, "is not a list");
  if (value.length > MOST_CONTACTS) return refused("contacts", value.length, `are more than ${MOST_CONTACTS}`);
  const read = value.map((each: unknown, i) => readContact(`contacts[${i}]`, each));
  const faults = read.flatMap((each) => ("faults" in each ? each.faults : []));
  return faults.length > 0 ? { faults } : { value: read.flatMap((each) => ("value" in each ? [each.value] : [])) };
};

const readContact = (field: string, raw: unknown): Read<Contact> => {
  if (!isRecord(raw)) return refused(field, raw, "is not an object");
  const { name, address, purpose } = raw;
  const faults = Object.entries({ name, address, purpose }).flatMap(([part, value]) => {
    const at = `${field}.${part}`;
    if (typeof value !== "string" || value.trim() === "") return [fault(at, value, "is not a text")];
    if (value.length > LONGEST_WORDS) return [fault(at, value.length, `characters are more than ${LONGEST_WORDS}`)];
    const isWrong = part === "address" && !ADDRESS.test(value);
    return isWrong ? [fault(at, value, "does not begin with mailto:, tel: or https://")] : [];
  });
  if (faults.length > 0) return { faults };
  return { value: { name: String(name), address: String(address), purpose: String(purpose) } };
};
