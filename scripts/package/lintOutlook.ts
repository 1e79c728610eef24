import { listOf, partOf, partsOf, textOf, twice, type Part } from "./manifestShape";

const NEWEST_MAILBOX = 15;
const NEEDED_ICONS = [16, 32, 80];
const MOST_COMMANDS = 20;
const LONGEST_GROUP_LABEL = 16;
const LONGEST_HELP = 128;

const ribbonsOf = ({ ribbons }: Part): readonly Part[] => partsOf(ribbons);
const groupsOf = (extension: Part): readonly Part[] =>
  ribbonsOf(extension).flatMap(({ tabs }) => partsOf(tabs).flatMap(({ groups }) => partsOf(groups)));
const controlsOf = (extension: Part): readonly Part[] =>
  groupsOf(extension).flatMap(({ controls }) => partsOf(controls));
const named = (part: Part): string => textOf(part.id);

type Rule = (extension: Part) => readonly string[];

const actions: Rule = (extension) => {
  const known = partsOf(extension.runtimes).flatMap((runtime) => partsOf(runtime.actions).map(named));
  return [
    ...controlsOf(extension)
      .filter(({ actionId }) => !known.includes(textOf(actionId)))
      .map((control) => `the button ${named(control)} starts ${textOf(control.actionId)}, which no runtime has`),
    ...twice(known).map((id) => `two actions are called ${id}`),
  ];
};

const ids: Rule = (extension) => [
  ...twice(controlsOf(extension).map(named)).map((id) => `two buttons are called ${id}`),
  ...twice(groupsOf(extension).map(named)).map((id) => `two groups are called ${id}`),
];

const contexts: Rule = (extension) =>
  twice(ribbonsOf(extension).flatMap((ribbon) => listOf(ribbon.contexts).map(textOf))).map(
    (context) => `two ribbons are for ${context}`,
  );

const icons: Rule = (extension) =>
  [...groupsOf(extension), ...controlsOf(extension)].flatMap((part) => {
    const sizes = partsOf(part.icons).map(({ size }) => size);
    return NEEDED_ICONS.filter((size) => !sizes.includes(size)).map(
      (size) => `${named(part)} has no icon of ${size} pixels`,
    );
  });

/** The requirement sets of the add-in, of its runtimes and of its ribbons. */
const mailbox: Rule = (extension) => {
  const asked = (part: Part): readonly string[] =>
    partsOf(partOf(part.requirements).capabilities)
      .filter(({ name }) => name === "Mailbox")
      .flatMap(({ minVersion, maxVersion }) => [minVersion, maxVersion].map(textOf).filter((text) => text !== ""));
  const all = [extension, ...partsOf(extension.runtimes), ...ribbonsOf(extension)].flatMap(asked);
  return all
    .filter((text) => !/^1\.\d+$/.test(text) || Number(text.slice(2)) > NEWEST_MAILBOX || Number(text.slice(2)) < 1)
    .map((text) => `there is no requirement set Mailbox ${text}`);
};

/** A part with lower requirements than the whole would be offered where the whole is not. */
const looser: Rule = (extension) => {
  const least = leastMailbox(extension);
  return [...partsOf(extension.runtimes), ...ribbonsOf(extension)]
    .map(leastMailbox)
    .filter((asked) => asked !== undefined && least !== undefined && asked < least)
    .map((asked) => `a part asks for Mailbox 1.${asked} only, and the add-in for 1.${least}`);
};

const leastMailbox = (part: Part): number | undefined => {
  const set = partsOf(partOf(part.requirements).capabilities).find(({ name }) => name === "Mailbox");
  const minor = /^1\.(\d+)$/.exec(textOf(set?.minVersion))?.[1];
  return minor === undefined ? undefined : Number(minor);
};

/** Longer words are cut off, and more buttons are rejected on upload. */
const sizes: Rule = (extension) => [
  ...(controlsOf(extension).length > MOST_COMMANDS ? [`there are more than ${MOST_COMMANDS} buttons`] : []),
  ...groupsOf(extension)
    .filter(({ label }) => textOf(label).length > LONGEST_GROUP_LABEL)
    .map((group) => `the label of ${named(group)} has more than ${LONGEST_GROUP_LABEL} characters`),
  ...controlsOf(extension)
    .filter(({ supertip }) => textOf(partOf(supertip).description).length > LONGEST_HELP)
    .map((control) => `the help of ${named(control)} has more than ${LONGEST_HELP} characters`),
];

const RULES: readonly Rule[] = [actions, ids, contexts, icons, mailbox, looser, sizes];

/** Faults of the Outlook part that the schema accepts. */
export const lintOutlook = (extension: Part): readonly string[] => RULES.flatMap((rule) => rule(extension));
