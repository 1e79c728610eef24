import { compileMessage } from "@lingui/message-utils/compileMessage";

/** One place of a message that takes a value: a name alone, or a name with branches. */
export interface Slot {
  readonly name: string;
  readonly format: string | undefined;
  readonly branches: readonly string[];
  /** True when a branch prints the number itself. */
  readonly prints: boolean;
}

/** Every place of a message that takes a value, also inside branches. */
export const slotsOf = (message: string): readonly Slot[] => slotsIn(compileMessage(message));

const slotsIn = (compiled: unknown): readonly Slot[] => {
  if (!Array.isArray(compiled)) return [];
  return compiled.flatMap((token: unknown): readonly Slot[] => {
    if (!Array.isArray(token)) return [];
    const [name, format, options] = token as readonly unknown[];
    // The compiler leaves an "offset" beside the branches.
    const { offset: _, ...byCase } = (options ?? {}) as Readonly<Record<string, unknown>>;
    const inside = Object.values(byCase);
    const prints = inside.some((branch) => Array.isArray(branch) && branch.includes("#"));
    const slot = { name: String(name), format: typeof format === "string" ? format : undefined };
    return [{ ...slot, branches: Object.keys(byCase), prints }, ...inside.flatMap(slotsIn)];
  });
};

/** Names of the values that a message takes. */
export const namesIn = (message: string): readonly string[] =>
  [...new Set(slotsOf(message).map(({ name }) => name))].sort();

/** For each `select`, the cases that it tells apart. */
export const casesIn = (message: string): readonly string[] =>
  [
    ...new Set(
      slotsOf(message)
        .filter(({ format }) => format === "select")
        .map(({ name, branches }) => `${name}: ${[...branches].sort().join(" ")}`),
    ),
  ].sort();

const LARGEST = 1_000;

const FORMS = new Map<string, readonly string[]>();

/** The form that a language has for each number up to a thousand, worked out once. */
const formsOf = (language: string): readonly string[] => {
  const known = FORMS.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  const forms = Array.from({ length: LARGEST }, (_, n) => rules.select(n));
  FORMS.set(language, forms);
  return forms;
};

/**
 * Numbers up to a thousand for which a plural of `message` has no form in that language, as `name number`.
 *
 * A plural that says the same of every number needs no forms. One whose English begins at two is never asked about less.
 */
export const numbersWithoutForm = (message: string, language: string, english: string): readonly string[] => {
  const forms = formsOf(language);
  const plurals = slotsOf(message).filter(({ format }) => format === "plural");
  return plurals.flatMap(({ name, branches, prints }) => {
    if (!prints && branches.every((branch) => branch === "other" || /^\d+$/.test(branch))) return [];
    const source = slotsOf(english).filter((slot) => slot.name === name && slot.format === "plural");
    const first = source.some((slot) => slot.branches.some((branch) => /^(?:one|[01])$/.test(branch))) ? 0 : 2;
    const without = forms.findIndex(
      (form, n) => n >= first && !branches.includes(form) && !branches.includes(String(n)),
    );
    return without === -1 ? [] : [`${name} ${without}`];
  });
};

/**
 * Forms of a plural that no number up to a thousand takes, as `name form`: the language does not have it, an exact number
 * takes all of it, or every number reads the same.
 */
export const formsWithoutNumber = (message: string, language: string): readonly string[] => {
  const forms = formsOf(language);
  return slotsOf(message)
    .filter(({ format }) => format === "plural")
    .flatMap(({ name, branches }) => {
      const taken = new Set(forms.map((form, n) => (branches.includes(String(n)) ? String(n) : form)));
      return branches.filter((branch) => branch !== "other" && !taken.has(branch)).map((branch) => `${name} ${branch}`);
    });
};
