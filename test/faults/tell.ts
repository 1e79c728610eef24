import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type { DocumentSnapshot, NewEntry } from "../../src/domain/document/liveDocument";
import type { SessionId } from "../../src/domain/shared/ids";
import { kenji } from "../../src/sandbox/seed/people";
import { createDevice, type Device } from "./device";
import { createHand } from "./hand";
import { type House, writers } from "./house";
import type { Schedule, Step } from "./schedule";
import { judge, type Verdict } from "./verdict";

const SESSION = "01KAVMEETNG0000000000000ZZ" as SessionId;
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 5_000;
const MONTH_MS = 31 * 24 * HOUR_MS;

/** Plays one story to its end, puts right what people and services put right, and looks at what is left. */
export const tell = async (house: House, schedule: Schedule): Promise<Verdict> => {
  const { time, local } = house;
  const shared = await house.openDocument();
  const hand = createHand(house, shared);
  const devices = schedule.devices.map(({ writer, ...rest }, number) =>
    createDevice(house, shared, { ...rest, person: writers[writer] ?? kenji, number }),
  );
  const play = createPlay(house, hand, devices);
  for (const [index, step] of schedule.steps.entries()) {
    await play(step, index);
    await time.pass(step.passMs);
  }

  local.faults.set([]);
  for (const device of devices) device.heal();
  let healedAfterMs = 0;
  while (healedAfterMs < house.healsWithinMs && !((await hand.bringsPagesBack()) && (await areInStep(devices)))) {
    await time.pass(LOOK_EVERY_MS);
    healedAfterMs += LOOK_EVERY_MS;
  }
  // What is right must also stay right.
  if (schedule.staysOpen) await time.pass(120_000);
  const verdict = await judge(house, shared, devices, hand, schedule, healedAfterMs);
  local.faults.set([]);
  return verdict;
};

/** Every outbox is empty, and everybody reads the same: all that was ever kept, not the nothing of those who have yet to read. */
const areInStep = async (devices: readonly Device[]): Promise<boolean> => {
  for (const device of devices) {
    const left = await device.left();
    if (!left.ok || left.value.length > 0) return false;
  }
  const screens = devices.flatMap((device) => device.openWindows().map((live) => live.snapshot()));
  const shown = new Set(screens.map(({ entries }) => entries.map(({ entry }) => entry.id).join()));
  const isQuiet = ({ problem, vanished, entries }: DocumentSnapshot): boolean =>
    problem === undefined &&
    !vanished.some(isOurs) &&
    entries.every(({ whereabouts }) => whereabouts.kind === "in-document");
  const kept = foldEntries(devices.flatMap(({ durable }) => durable));
  const isWhole = kept.every(({ entry }) => [...shown].every((ids) => ids.includes(entry.id)));
  return shown.size === 1 && isWhole && screens.every(isQuiet);
};

/** What people type by hand they also take away by hand. */
const isOurs = ({ content }: Entry): boolean => content.kind !== "by-hand";

const createPlay = (house: House, hand: ReturnType<typeof createHand>, devices: readonly Device[]) => {
  const { local, time, fail } = house;
  return async ({ device: wanted, tab, act, faults, troubles }: Step, index: number): Promise<void> => {
    const device = devices[wanted % devices.length];
    if (!device) return;
    for (const { kind, left } of faults) fail(kind, device.person, { left });
    device.troubles.push(...troubles);
    const note = (rest: Partial<NewEntry> = {}): NewEntry => ({
      text: `Sentence ${index}\n  of <b>${device.person.name}</b> 🙏🏽`,
      content: { kind: "note" },
      ...rest,
    });
    const lastOwn = device.durable.findLast(({ removes }) => removes === undefined)?.id;
    const does: Readonly<Record<typeof act, () => unknown>> = {
      writes: () => device.write(tab, note()),
      "writes in a meeting": () => device.write(tab, note({ session: SESSION })),
      edits: () => device.write(tab, note(lastOwn && { supersedes: lastOwn })),
      removes: () => device.write(tab, note(lastOwn && { text: "", removes: lastOwn })),
      looks: () => void device.openWindow(tab),
      "is killed": () => [0, 1].forEach(device.closeWindow),
      reloads: () => {
        device.closeWindow(tab);
        device.openWindow(tab);
      },
      "shuts the lid": () => device.setShut(true),
      "opens the lid": () => device.setShut(false),
      "goes offline": () => device.setOffline(true),
      "is online": () => device.setOffline(false),
      "has no room": () => device.setFull(true),
      "has room": () => device.setFull(false),
      "service is well": () => local.faults.set([]),
      "comes back after a month": async () => {
        for (const one of devices) [0, 1].forEach(one.closeWindow);
        await time.pass(MONTH_MS);
      },
      "deletes a page": hand.deletesAPage,
      "brings pages back": hand.bringsPagesBack,
      "makes a twin": hand.makesATwin,
      "writes by hand": () => hand.writesByHand(`by hand ${index}`),
    };
    await does[act]();
  };
};
