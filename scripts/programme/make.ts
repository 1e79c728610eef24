import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import { isUlid, type PairId } from "../../src/domain/shared/ids";
import type { GraphTransport } from "../../src/graph/transport/transport";
import { makeLists } from "../lists/makeLists";
import { createGroups, type PairGroup } from "./groups";
import { nicknameOf, type PlannedPair } from "./plan";
import { passing, sentenceOf, workOn, type RunTime, type Step } from "./runner";
import type { TellPair } from "./telling";
import { isWhole, readState, writeState, type MadePair, type ProgrammeState, type StateFile } from "./state";

/** What a run needs. */
export interface MakeParts extends RunTime {
  readonly graph: GraphTransport;
  /** With the version, as in GRAPH_URL. */
  readonly graphUrl: string;
  readonly administrator: Person;
  /** Client id of the app that is let into each site. */
  readonly app: string;
  readonly state: StateFile;
  readonly newPairId: () => PairId;
  /** Tells the people of a pair without a link, where a programme of the policy wants that. */
  readonly tell?: TellPair;
  readonly onProgress: (done: number, stuck: number) => void;
}

export interface Made {
  readonly state: ProgrammeState;
  /** Sentences of the pairs that are not complete, by key. */
  readonly stuck: ReadonlyMap<string, string>;
}

/** A request whose answer is lost may be seen by a search so much later. */
const SEEN_AFTER_MS = 60_000;
/** SharePoint makes a group's site in seconds, or in hours: then another run goes on. */
const SITE_PATIENCE_MS = 1_800_000;
const ASK_AGAIN_MS = 10_000;

const SITE_LATER = "SharePoint has not made its site yet, or does not let you in. Run the command again later.";
const DESCRIPTION = "The place of a mentoring pair or circle, made for Meridian.";

/**
 * Makes whatever is missing of each pair: group, site, lists, the app's way in; then the administrator leaves the group.
 * Idempotent: what is there is looked for before it is made, and every step is written down first.
 */
export const makeProgramme = async (pairs: readonly PlannedPair[], parts: MakeParts): Promise<Made> => {
  const { clock, state: file } = parts;
  let state = readState(file);
  const keep = (key: string, made: MadePair): MadePair => {
    state = { ...state, [key]: made };
    writeState(file, state);
    return made;
  };
  const began = clock.now();
  const steps = createSteps(parts, keep);
  const makePair = async (plan: PlannedPair): Promise<Step> => {
    for (const step of steps) {
      const made = state[plan.key] ?? { pair: parts.newPairId() };
      if (isWhole(made, parts.tell !== undefined)) return { kind: "done" };
      const came = await step(plan, made, clock.now() - began < SITE_PATIENCE_MS);
      if (came) return came;
    }
    return { kind: "done" };
  };
  const stuck = await workOn(pairs, makePair, parts, parts.onProgress);
  return { state, stuck: new Map([...stuck].map(([{ key }, says]) => [key, says])) };
};

/** Does one thing if it is missing. Undefined: it is there now, and the next thing may follow. */
type PairStep = (plan: PlannedPair, made: MadePair, isPatient: boolean) => Promise<Step | undefined>;

const createSteps = (
  { graph, graphUrl, administrator, app, tell, clock }: MakeParts,
  keep: (key: string, made: MadePair) => MadePair,
): readonly PairStep[] => {
  const groups = createGroups(graph, graphUrl);

  /** A group of an earlier run: the administrator may have left it, and owns it again until the pair is complete. */
  const adopt = async (
    plan: PlannedPair,
    made: MadePair,
    { id, description }: PairGroup,
  ): Promise<Step | undefined> => {
    const pair = description.split(" ").at(-1) ?? "";
    if (!isUlid(pair)) return stuck(`There is a group ${nicknameOf(plan.key)} already that this command did not make.`);
    const owner = await groups.become(id, administrator.id);
    if (!owner.ok) return after(owner.error);
    keep(plan.key, { ...made, pair: asPairId(pair), group: id });
    return undefined;
  };

  /** The administrator of an earlier run has left: to tell its people, they own the group once more. */
  const comeBack: PairStep = async (plan, { left, ...made }) => {
    if (!left || made.group === undefined) return undefined;
    const owner = await groups.become(made.group, administrator.id);
    if (!owner.ok) return after(owner.error);
    keep(plan.key, made);
    return undefined;
  };

  const group: PairStep = async (plan, made) => {
    if (made.group !== undefined) return undefined;
    const nickname = nicknameOf(plan.key);
    const found = await groups.find(nickname);
    if (!found.ok) return after(found.error);
    if (found.value) return adopt(plan, made, found.value);
    const since = clock.now() - (made.askedAt ?? 0);
    if (since < SEEN_AFTER_MS) return wait("OutcomeUnknown");
    const asked = keep(plan.key, { ...made, askedAt: clock.now() });
    const answer = await groups.make({
      ...{ nickname, name: plan.name, description: `${DESCRIPTION} ${asked.pair}` },
      ...{ people: plan.members.map(({ id }) => id), administrator: administrator.id },
      ...(plan.region !== undefined && { region: plan.region }),
    });
    if (!answer.ok) return after(answer.error);
    keep(plan.key, { ...asked, group: answer.value.id });
    return undefined;
  };

  /** SharePoint makes a group's site late, and learns later still who is in the group. */
  const late = (failure: Failure, isPatient: boolean): Step => {
    if (failure.type !== "NotFound" && failure.type !== "NotAllowed") return after(failure);
    return isPatient ? { kind: "wait", ms: ASK_AGAIN_MS, why: "site" } : stuck(SITE_LATER);
  };

  const site: PairStep = async (plan, made, isPatient) => {
    if (made.site !== undefined || made.group === undefined) return undefined;
    const found = await groups.site(made.group);
    if (!found.ok) return late(found.error, isPatient);
    keep(plan.key, { ...made, site: found.value });
    return undefined;
  };

  const lists: PairStep = async (plan, made, isPatient) => {
    if (made.site === undefined || (made.log !== undefined && made.sessions !== undefined)) return undefined;
    const there = await makeLists(graph, made.site);
    if (!there.ok) return late(there.error, isPatient);
    const { log, sessions } = there.value;
    keep(plan.key, { ...made, log: log.id, sessions: sessions.id });
    return undefined;
  };

  const letIn: PairStep = async (plan, made) => {
    if (made.site === undefined || made.letIn) return undefined;
    const open = await groups.letIn(made.site, app);
    if (!open.ok) return after(open.error);
    keep(plan.key, { ...made, letIn: true });
    return undefined;
  };

  const tellThem: PairStep = async (plan, made, isPatient) => {
    if (!tell || made.told !== undefined) return undefined;
    const told = await tell(plan, made);
    if (!told.ok) return late(told.error, isPatient);
    keep(plan.key, { ...made, told: told.value });
    return undefined;
  };

  const leave: PairStep = async (plan, made) => {
    if (made.group === undefined) return undefined;
    const isOfPair = plan.members.some(({ id }) => id === administrator.id);
    const left = isOfPair ? undefined : await groups.leave(made.group, administrator.id);
    if (left && !left.ok) return after(left.error);
    keep(plan.key, { ...made, left: true });
    return undefined;
  };

  return [comeBack, group, site, lists, letIn, tellThem, leave];
};

const asPairId = (text: string): PairId => text as PairId;
const stuck = (says: string): Step => ({ kind: "stuck", says });
const wait = (why: "OutcomeUnknown"): Step => ({ kind: "wait", ms: ASK_AGAIN_MS, why });
const after = (failure: Failure): Step => passing(failure) ?? stuck(sentenceOf(failure));
