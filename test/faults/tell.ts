import type { Entry } from "../../src/domain/document/entry";
import { STATUSES } from "../../src/domain/document/facts";
import { foldEntries } from "../../src/domain/document/fold";
import type { DocumentSnapshot, NewEntry } from "../../src/domain/document/store/liveDocument";
import type { EntryId, PairId, SessionId } from "../../src/domain/shared/ids";
import { kenji } from "../../src/sandbox/seed/people";
import { everyKind, FACT_KINDS } from "../doubles/everyKind";
import { createDevice } from "./device";
import { createHand } from "./hand";
import { type House, writers } from "./house";
import { createOracle } from "./oracle";
import type { Act, Schedule, Step } from "./schedule";
import { judge, type Story, type Verdict } from "./verdict";
import { type Manners, PLAIN } from "./wire";

const SESSION = "01KAVMEETNG0000000000000ZZ" as SessionId;
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 5_000;
const MONTH_MS = 31 * 24 * HOUR_MS;
const OTHER_PAIR = "another-pair" as PairId;
const TABS = [0, 1, 2];

/** Plays one story to its end, puts right what people and services put right, and looks at what is left. */
export const tell = async (house: House, schedule: Schedule): Promise<Verdict> => {
  const { time } = house;
  const manners = mannersIn(schedule);
  house.setManners(manners);
  const shared = await house.openDocument();
  let opened: ReturnType<House["openDocument"]> | undefined;
  const other = () => (opened ??= house.openDocument(OTHER_PAIR));
  const hand = createHand(house, shared);
  const devices = schedule.devices.map(({ writer, ...rest }, number) =>
    createDevice(house, shared, { ...rest, person: writers[writer] ?? kenji, number, manners, other }),
  );
  const story: Story = { house, shared, hand, devices, schedule, refused: isRefusedBy(manners), other };
  const oracle = createOracle(story);
  const play = createPlay(story);
  for (const [index, step] of schedule.steps.entries()) {
    await play(step, index);
    await time.pass(step.passMs);
    await oracle.look(`step ${index}: ${step.act}`);
  }

  house.endFaults();
  for (const device of devices) await device.heal();
  let healedAfterMs = 0;
  while (healedAfterMs < house.healsWithinMs && !((await hand.bringsPagesBack()) && (await areInStep(story)))) {
    await time.pass(LOOK_EVERY_MS);
    healedAfterMs += LOOK_EVERY_MS;
  }
  // What is right must also stay right.
  if (schedule.staysOpen) await time.pass(120_000);
  await oracle.look("the end");
  const verdict = await judge(story, oracle.seen(), healedAfterMs);
  house.setManners(PLAIN);
  return verdict;
};

/** Only new words are refused for ever: an edit or a removal of them would show in another place on other screens. */
const mannersIn = ({ manners = PLAIN, steps }: Schedule): Manners => {
  const { refuses, ...others } = manners;
  const act = refuses && steps[refuses.step]?.act;
  return act === "writes" || act === "writes in a meeting" ? manners : others;
};

/** Whether an entry is the one that the service refuses for ever. */
const isRefusedBy =
  ({ refuses }: Manners): Story["refused"] =>
  ({ text }) =>
    refuses !== undefined && text.startsWith(`Sentence ${refuses.step}\n`);

/** What must be in the document: all that was kept, but for what its owner destroyed, the service refuses, or a hand took. */
export const dueIn = async ({ devices, hand, refused }: Story): Promise<readonly Entry[]> => {
  const erased = new Set(devices.flatMap(({ erased: some }) => [...some]));
  const standing = hand.deleted.size > 0 ? ((await hand.ids()) ?? []) : [];
  const isAway = ({ id }: Entry): boolean => hand.deleted.has(id) && !standing.includes(id);
  return devices
    .flatMap(({ durable }) => durable)
    .filter((entry) => !erased.has(entry.id) && !refused(entry) && !isAway(entry));
};

/**
 * Every outbox is empty, nothing is on its way, and everybody reads the same: all that was ever kept, not the nothing of
 * those who have yet to read, and nothing that a hand took out meanwhile.
 */
const areInStep = async (story: Story): Promise<boolean> => {
  const { devices, refused, hand, house } = story;
  if (house.isToCommit()) return false;
  for (const device of devices) {
    const left = await device.left();
    if (!left.ok || left.value.some(({ entry }) => !refused(entry))) return false;
  }
  const screens = devices.flatMap((device) => device.openWindows().map((live) => live.snapshot()));
  const shown = new Set(screens.map((screen) => ours(screen, story).join()));
  const isQuiet = ({ problem, vanished, entries }: DocumentSnapshot): boolean =>
    (problem === undefined || story.schedule.manners?.refuses !== undefined) &&
    !vanished.some((entry) => isOurs(entry) && !hand.mayAskAbout(entry.id)) &&
    entries.every(({ entry, whereabouts }) => refused(entry) || whereabouts.kind === "in-document");
  const kept = foldEntries(await dueIn(story));
  const isWhole = kept.every(({ entry }) => [...shown].every((ids) => ids.includes(entry.id)));
  const erased = new Set(devices.flatMap(({ erased: some }) => [...some]));
  const standing = hand.deleted.size + erased.size > 0 ? ((await hand.ids()) ?? []) : [];
  // Words may have left before their device was emptied: nobody is owed them, and everybody reads them.
  const isStanding = [...erased].every((id) => !standing.includes(id) || [...shown].every((ids) => ids.includes(id)));
  const showsTaken = [...hand.deleted].some(
    (id) => !standing.includes(id) && [...shown].some((ids) => ids.includes(id)),
  );
  return shown.size === 1 && isWhole && isStanding && !showsTaken && screens.every(isQuiet);
};

const ours = ({ entries }: DocumentSnapshot, { refused }: Story): readonly EntryId[] =>
  entries.flatMap(({ entry }) => (refused(entry) ? [] : entry.id));

/** What people type by hand they also take away by hand. */
const isOurs = ({ content }: Entry): boolean => content.kind !== "by-hand";

const isPlan = ({ content, removes }: Entry): boolean =>
  removes === undefined && FACT_KINDS.some((kind) => kind === content.kind);

/** The facts of any kind; a changed plan keeps its kind, and a promise has another day. */
const planned = (which: number, before?: Entry): Entry["content"] => {
  const kind = FACT_KINDS.find((each) => each === before?.content.kind) ?? FACT_KINDS[which % FACT_KINDS.length];
  const due = `2027-01-${10 + (which % 20)}`;
  if (kind === undefined || kind === "commitment")
    return { kind: "commitment", commitment: { ...everyKind.commitment, due } };
  // A kind and its facts belong together, which the type of a table cannot say.
  return { kind, [kind]: everyKind[kind] } as Entry["content"];
};

const createPlay = ({ house, hand, devices, refused }: Story) => {
  const { time, fail } = house;
  return async ({ device: wanted, tab, act, faults, troubles, which = 0 }: Step, index: number): Promise<void> => {
    const device = devices[wanted % devices.length];
    if (!device) return;
    for (const { kind, ...more } of faults) fail(kind, device.person, more);
    device.troubles.push(...troubles);
    const note = (rest: Partial<NewEntry> = {}): NewEntry => ({
      text: `Sentence ${index}\n  of <b>${device.person.name}</b> 🙏🏽`,
      content: { kind: "note" },
      ...rest,
    });
    const lastOwn = device.durable.findLast((entry) => entry.removes === undefined && !refused(entry))?.id;
    const does: Readonly<Record<Act, () => unknown>> = {
      writes: () => device.write(tab, note()),
      "writes in a meeting": () => device.write(tab, note({ session: SESSION })),
      edits: () => device.write(tab, note(lastOwn && { supersedes: lastOwn })),
      removes: () => device.write(tab, note(lastOwn && { text: "", removes: lastOwn })),
      plans: () => device.write(tab, note({ content: planned(which) })),
      // Their own, from whichever of their devices it came: two that are offline change the same one.
      "changes the plan": () => {
        const plan = device.own(tab).findLast((entry) => isPlan(entry) && !refused(entry));
        return device.write(tab, note({ content: planned(which, plan), ...(plan && { supersedes: plan.id }) }));
      },
      // Of anybody's plan: of a promise it counts from its owner alone, and is kept from everybody.
      "says how it stands": () => {
        const plan = devices.flatMap(({ durable }) => durable).findLast((entry) => isPlan(entry) && !refused(entry));
        const status = STATUSES[index % STATUSES.length] ?? "open";
        return device.write(tab, note(plan && { content: { kind: "progress", progress: { of: plan.id, status } } }));
      },
      looks: () => void device.lookAt(tab),
      "is killed": () => TABS.forEach(device.closeWindow),
      reloads: () => {
        device.closeWindow(tab);
        device.openWindow(tab);
      },
      hides: () => device.hides(tab),
      freezes: () => device.freezes(tab),
      thaws: () => device.thaws(tab),
      "clears data": device.clearsData,
      "writes for another pair": () => device.writesElsewhere(note({ text: `For another pair ${index}` })),
      "clock goes back an hour": () => device.setClock(-HOUR_MS),
      "clock goes on an hour": () => device.setClock(HOUR_MS),
      "clock goes on three days": () => device.setClock(72 * HOUR_MS),
      "clock is right": () => device.setClock(0),
      "shuts the lid": () => device.setShut(true),
      "opens the lid": () => device.setShut(false),
      "goes offline": () => device.setOffline(true),
      "is online": () => device.setOffline(false),
      "has no room": () => device.setFull(true),
      "has room": () => device.setFull(false),
      "service is well": house.endFaults,
      "comes back after a month": async () => {
        for (const one of devices) TABS.forEach(one.closeWindow);
        await time.pass(MONTH_MS);
      },
      "deletes a row": () => hand.deletesARow(index),
      "edits a row": () => hand.editsARow(index),
      "deletes a page": hand.deletesAPage,
      "brings pages back": hand.bringsPagesBack,
      "makes a twin": hand.makesATwin,
      "copies a block": () => hand.copiesABlock(index),
      "types over words": () => hand.typesOver(index),
      "writes by hand": () => hand.writesByHand(`by hand ${index}`),
    };
    await does[act]();
  };
};
