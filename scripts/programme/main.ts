import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { ulid, type PairId } from "../../src/domain/shared/ids";
import { systemClock } from "../../src/domain/time/clock";
import { createGraphTransport, type TransportOptions } from "../../src/graph/transport/transport";
import { sleepFor } from "../../src/graph/transport/waiting";
import { readEnvironment } from "../package/environment";
import { faultsIn } from "../package/environmentFaults";
import { makeProgramme } from "./make";
import { planOf } from "./plan";
import { dryRunLines, invitationTable, linksOf } from "./report";
import { sentenceOf, type RunTime } from "./runner";
import { signInByDevice, type DeviceSignIn, type SignedIn } from "../administrator/signIn";
import { readState, type StateFile } from "./state";
import { readTable, TEMPLATE } from "./table";
import { mustBeSteward, openProgramme, programmeOfPolicy } from "./telling";
import { undoProgramme } from "./undo";

export { TEMPLATE };

export interface ProgrammeWish {
  /** A file such as env/.env.prod. */
  readonly environment: string;
  /** The spreadsheet, as CSV. */
  readonly table: string;
  readonly mode: "look" | "make" | "undo";
  /** A copy of the organisation's policy: the people of the table are told in its programme. */
  readonly policy?: string;
  /** Which programme of the policy, where it has several. */
  readonly programme?: string;
  readonly say: (line: string) => void;
  /** Another public client than Microsoft's own, where an organisation wants one. */
  readonly clientId?: string;
}

/** What is replaced in tests. */
export interface Outside extends RunTime {
  readonly signIn: (how: DeviceSignIn) => Promise<SignedIn>;
  readonly transport: Pick<TransportOptions, "fetch" | "random">;
  readonly stateFile: (name: string) => StateFile;
}

/** A file that is whole after a power cut: written beside it, flushed, then renamed. */
export const wholeFile = (name: string): StateFile => ({
  read: () => (existsSync(name) ? readFileSync(name, "utf8") : undefined),
  write: (text) => {
    const file = openSync(`${name}.new`, "w", 0o600);
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
    renameSync(`${name}.new`, name);
  },
});

const OUTSIDE: Outside = {
  ...{ clock: systemClock, sleep: sleepFor, signIn: signInByDevice, transport: {} },
  stateFile: wholeFile,
};

/** Everything that the command does. */
export const SCOPES: readonly string[] = ["Group.ReadWrite.All", "Sites.FullControl.All", "User.ReadBasic.All"];

/** Runs the command; throws one sentence, or several lines, when it cannot. True: everything is as the table wants it. */
export const programmeFor = async (wish: ProgrammeWish, outside: Outside = OUTSIDE): Promise<boolean> => {
  const { say, mode } = wish;
  const env = environmentOf(wish.environment);
  // People of a programme may find each other by themselves: its lists are made without anybody in the table.
  const read = readTable(textOf(wish.table), { mayBeEmpty: wish.policy !== undefined });
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  const state = outside.stateFile(nameBeside(wish.table, ".made.json"));
  readState(state);
  const programme = wish.policy === undefined ? undefined : programmeOfPolicy(textOf(wish.policy), wish.programme);
  const { administrator, tokens } = await outside.signIn({
    ...{ authority: env.AUTHORITY, clientId: wish.clientId, scopes: SCOPES, tell: say },
  });
  if (programme) mustBeSteward(programme, administrator);
  const graph = createGraphTransport({ baseUrl: env.GRAPH_URL, tokens, sleep: outside.sleep, ...outside.transport });
  const planned = await planOf(graph, read.rows);
  if (!planned.ok) throw new Error(sentenceOf(planned.error));
  const { pairs, faults } = planned.value;
  if (mode !== "undo" && faults.length > 0) throw new Error(faults.join("\n"));
  for (const line of dryRunLines(pairs, readState(state), programme)) say(line);
  if (mode === "look") return true;

  const parts = {
    ...{ graph, graphUrl: env.GRAPH_URL, administrator, state, clock: outside.clock, sleep: outside.sleep },
    onProgress: progressOf(pairs.length, say, outside.clock),
  };
  const lineOf = new Map(pairs.map(({ key, line }) => [key, line]));
  const tellStuck = (stuck: ReadonlyMap<string, string>): void =>
    stuck.forEach((says, key) => say(`Line ${lineOf.get(key) ?? "of an earlier table"}: ${says}`));
  if (mode === "undo") {
    const { removed, kept } = await undoProgramme(parts);
    say(`Removed: ${removed.length}. Kept: ${kept.size}. Microsoft 365 keeps removed groups for 30 days.`);
    tellStuck(kept);
    return kept.size === 0;
  }
  const newPairId = (): PairId => ulid(outside.clock.now(), randomBytes(10)) as PairId;
  const app = env.AAD_APP_CLIENT_ID;
  const opened = programme && (await openProgramme(graph, env.GRAPH_URL, programme, app));
  if (opened && !opened.ok) throw new Error(`The programme's site: ${sentenceOf(opened.error)}`);
  const telling = opened && { tell: opened.value };
  const made = await makeProgramme(pairs, { ...parts, ...telling, app, newPairId });
  const invitations = nameBeside(wish.table, ".invitations.csv");
  // A spreadsheet takes a file without this mark for one of another alphabet.
  writeFileSync(invitations, `\uFEFF${invitationTable(pairs, made.state, linksOf(env))}`, { mode: 0o600 });
  say(`Complete: ${pairs.length - made.stuck.size} of ${pairs.length}. The links are in ${invitations}.`);
  tellStuck(made.stuck);
  return made.stuck.size === 0;
};

/** Lines of an environment file that the command reads. */
const NEEDED = ["GRAPH_URL", "AUTHORITY", "AAD_APP_CLIENT_ID", "TAB_DOMAIN"];

const environmentOf = (file: string) => {
  const text = textOf(file);
  const wrong = faultsIn(text).filter(({ name }) => name !== undefined && NEEDED.includes(name));
  if (wrong.length > 0) throw new Error(wrong.map(({ says }) => says).join("\n"));
  return readEnvironment(text);
};

const textOf = (file: string): string => {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const bytes = readFileSync(file);
  // Excel's "Unicode text" is UTF-16, and its plain CSV of older versions is in the alphabet of the country.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD"))
    throw new Error(`${file} is not in UTF-8. In Excel, choose "CSV UTF-8" when you save it.`);
  return text;
};

const nameBeside = (table: string, ending: string): string => table.replace(/(?:\.[^./\\]*)?$/, ending);

const SAY_EVERY_MS = 5_000;

const progressOf = (all: number, say: (line: string) => void, clock: RunTime["clock"]) => {
  let last = clock.now();
  return (done: number, stuck: number): void => {
    if (clock.now() - last < SAY_EVERY_MS) return;
    last = clock.now();
    say(`  ${done} of ${all}${stuck > 0 ? `, ${stuck} left for later` : ""} …`);
  };
};
