import { parsePolicy } from "../../src/domain/organisation/parsePolicy";
import type { Programme } from "../../src/domain/organisation/programme";
import { beginningDestination } from "../../src/domain/people/setUp/beginning";
import type { Person } from "../../src/domain/people/person";
import { isSteward } from "../../src/domain/programme/wave";
import type { Failure } from "../../src/domain/shared/failure";
import type { PersonId } from "../../src/domain/shared/ids";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { POLICY_WORDS } from "../../src/app/policy/policyCache";
import { BEGINNING_LIST, PLACE_LIST, PROGRAMME_LISTS } from "../../src/graph/sharePoint/programmeLists";
import { createSharePointList } from "../../src/graph/sharePoint/sharePointList";
import { graphPath, type GraphCall } from "../../src/graph/transport/call";
import { unexpected } from "../../src/graph/transport/failures";
import { objectOf, parseJson, textOf } from "../../src/graph/transport/json";
import type { GraphTransport } from "../../src/graph/transport/transport";
import { makeList } from "../lists/makeLists";
import { createGroups } from "./groups";
import type { PlannedPair } from "./plan";
import type { MadePair } from "./state";

/** The programme of that id in a policy, or its only one. Throws one sentence when there is none. */
export const programmeOfPolicy = (text: string, id: string | undefined): Programme => {
  const { policy, faults } = parsePolicy(parseJson(text), POLICY_WORDS);
  if (faults.length > 0) throw new Error("The policy has faults. First run: npm run policy -- and its name.");
  const programmes = policy.programmes ?? [];
  const found = id === undefined && programmes.length === 1 ? programmes[0] : programmes.find((each) => each.id === id);
  if (found) return found;
  const known = programmes.map((each) => each.id).join(", ");
  throw new Error(known ? `Which programme? Say --programme= and one of: ${known}.` : "The policy names no programme.");
};

/** Throws where nobody would believe what the administrator writes: only a steward's rows count. */
export const mustBeSteward = (programme: Programme, { id, name }: Person): void => {
  if (!isSteward(programme, id.toLowerCase() as PersonId))
    throw new Error(
      `The policy does not name ${name} as a steward of "${programme.name}", so Meridian would believe nothing that you write there. Sign in as a steward, or leave out --policy.`,
    );
};

/** Tells the people of a pair; answers with the address of the row that leads to it. */
export type TellPair = (plan: PlannedPair, made: MadePair) => Promise<Result<string, Failure>>;

/** The calls that telling the people of one pair costs, as counted against the local Graph. */
export const CALLS_TO_TELL = 7;

const full = (path: string): GraphCall => ({
  ...{ method: "GET", effect: "reads", scopes: ["Sites.FullControl.All"], what: "place" },
  path,
});

/**
 * Opens the programme's site: its lists are made and the app is let in. What it answers tells a pair: whom, in the pair's
 * own site; and in the programme's site no more than which group has which site.
 */
export const openProgramme = async (
  graph: GraphTransport,
  graphUrl: string,
  { place }: Programme,
  app: string,
): Promise<Result<TellPair, Failure>> => {
  const [host = "", kind = "", name = ""] = place.site.split("/");
  const site = await graph.send(full(graphPath`/sites/${host}:/${kind}/${name}`));
  if (!site.ok) return site;
  const home = textOf(objectOf(site.value.body).id);
  if (home === undefined) return err(unexpected("GET /sites", "no id"));
  const letIn = await createGroups(graph, graphUrl).letIn(home, app);
  if (!letIn.ok) return letIn;
  const ids = new Map<string, string>();
  for (const list of PROGRAMME_LISTS) {
    const made = await makeList(graph, home, list);
    if (!made.ok) return made;
    ids.set(made.value.name, made.value.id);
  }
  return ok(tellIn(graph, home, ids.get(PLACE_LIST.displayName) ?? ""));
};

const tellIn =
  (graph: GraphTransport, home: string, placesId: string): TellPair =>
  async (plan, { pair, group, site, log, sessions }) => {
    if (!group || !site || !log || !sessions) return err({ type: "NotFound", what: "place" });
    const document = { store: "sharepoint-list", siteId: site, logListId: log, sessionListId: sessions } as const;
    const text = beginningDestination({ pair, document, members: plan.members })?.about;
    if (text === undefined) return err(unexpected("POST lists", "an id of another form"));
    const made = await makeList(graph, site, BEGINNING_LIST);
    if (!made.ok) return made;
    const theirs = createSharePointList(graph, { siteId: site, listId: made.value.id, what: "place" });
    const said = await theirs.changes();
    if (!said.ok) return said;
    if (!said.value.rows.some(({ deleted, fields }) => !deleted && fields.Body === text)) {
      const row = await theirs.add({ Title: "beginning", Body: text });
      if (!row.ok) return row;
    }
    const places = createSharePointList(graph, { siteId: home, listId: placesId, what: "place" });
    const known = await places.where("GroupKey", group);
    if (!known.ok) return known;
    const there = known.value.find(({ fields }) => fields.SiteKey === site);
    const row = there ? ok(there) : await places.add({ Title: "place", GroupKey: group, SiteKey: site });
    return row.ok ? ok(graphPath`/sites/${home}/lists/${placesId}/items/${row.value.id}`) : row;
  };

/** Removes the row that led to a pair. One that is gone already is no failure. */
export const takeBackRow = async (graph: GraphTransport, path: string): Promise<Result<void, Failure>> => {
  const answer = await graph.send({ ...full(path), method: "DELETE", effect: "repeatable", accepts: [404] });
  return answer.ok ? ok(undefined) : answer;
};
