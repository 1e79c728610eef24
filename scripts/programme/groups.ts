import type { Failure } from "../../src/domain/shared/failure";
import type { PersonId } from "../../src/domain/shared/ids";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { graphPath, odataText, type GraphCall } from "../../src/graph/transport/call";
import { unexpected } from "../../src/graph/transport/failures";
import { arrayOf, objectOf, textOf, type JsonObject } from "../../src/graph/transport/json";
import type { GraphTransport } from "../../src/graph/transport/transport";

/** A Microsoft 365 group of a pair. */
export interface PairGroup {
  readonly id: string;
  /** Ends with the id of the pair, so that a lost state is found again. */
  readonly description: string;
}

/** What a new group is made from. */
export interface GroupWish {
  readonly nickname: string;
  readonly name: string;
  readonly description: string;
  readonly people: readonly PersonId[];
  /** Owns the group until its site is ready. */
  readonly administrator: PersonId;
  readonly region?: string;
}

/** The group is private, and Outlook and mail stay quiet about it. Settable only while it is made (graph/group-set-options). */
const QUIET = ["HideGroupInOutlook", "SubscribeMembersToCalendarEventsDisabled", "WelcomeEmailDisabled"];

const GROUPS = ["Group.ReadWrite.All"];
const FULL = ["Sites.FullControl.All"];

const reads = (path: string, scopes: readonly string[]): GraphCall => ({
  method: "GET",
  path,
  scopes,
  what: "place",
  effect: "reads",
});

/** Group calls of an administrator. The app itself never makes one of them. */
export const createGroups = (graph: GraphTransport, graphUrl: string) => {
  const userAt = (id: PersonId): string => `${graphUrl}/users/${id}`;

  /** The group of that alias; undefined where the directory shows none. A new group is shown some seconds later. */
  const find = async (nickname: string): Promise<Result<PairGroup | undefined, Failure>> => {
    const filter = `mailNickname eq ${odataText(nickname)}`;
    const answer = await graph.send(reads(graphPath`/groups?$filter=${filter}&$select=id,description`, GROUPS));
    if (!answer.ok) return answer;
    const [first] = arrayOf(objectOf(answer.value.body).value);
    return ok(first === undefined ? undefined : groupIn(first));
  };

  const make = async (wish: GroupWish): Promise<Result<PairGroup, Failure>> => {
    const owners = [...new Set([...wish.people, wish.administrator])];
    const body: JsonObject = {
      displayName: wish.name,
      description: wish.description,
      mailNickname: wish.nickname,
      mailEnabled: true,
      securityEnabled: false,
      groupTypes: ["Unified"],
      visibility: "Private",
      resourceBehaviorOptions: QUIET,
      "owners@odata.bind": owners.map(userAt),
      "members@odata.bind": wish.people.map(userAt),
      ...(wish.region !== undefined && { preferredDataLocation: wish.region }),
    };
    const answer = await graph.send({ ...reads("/groups", GROUPS), method: "POST", body, effect: "once" });
    if (!answer.ok) return answer;
    const group = groupIn(answer.value.body);
    return group ? ok(group) : err(unexpected("POST /groups", "no id"));
  };

  /** Id of the group's site. `NotFound` while it is still being made. */
  const site = async (group: string): Promise<Result<string, Failure>> => {
    const answer = await graph.send(reads(graphPath`/groups/${group}/sites/root?$select=id`, FULL));
    if (!answer.ok) return answer;
    const id = textOf(objectOf(answer.value.body).id);
    return id === undefined ? err(unexpected("GET /groups/{id}/sites/root", "no id")) : ok(id);
  };

  /** Lets the app into the site, unless it is there already. */
  const letIn = async (site: string, app: string): Promise<Result<void, Failure>> => {
    const path = graphPath`/sites/${site}/permissions`;
    const there = await graph.send(reads(path, FULL));
    if (!there.ok) return there;
    if (arrayOf(objectOf(there.value.body).value).some((grant) => isFor(grant, app))) return ok(undefined);
    const body = { roles: ["write"], grantedToIdentities: [{ application: { id: app, displayName: "Meridian" } }] };
    const answer = await graph.send({ ...reads(path, FULL), method: "POST", body, effect: "once" });
    return answer.ok ? ok(undefined) : answer;
  };

  const become = async (group: string, person: PersonId): Promise<Result<void, Failure>> => {
    const body = { "@odata.id": userAt(person) };
    const path = graphPath`/groups/${group}/owners/$ref`;
    // 400: an owner already.
    const call: GraphCall = { ...reads(path, GROUPS), method: "POST", body, effect: "repeatable", accepts: [400] };
    const answer = await graph.send(call);
    return answer.ok ? ok(undefined) : answer;
  };

  const leave = async (group: string, person: PersonId): Promise<Result<void, Failure>> => {
    const path = graphPath`/groups/${group}/owners/${person}/$ref`;
    const answer = await graph.send({ ...reads(path, GROUPS), method: "DELETE", effect: "repeatable", accepts: [404] });
    return answer.ok ? ok(undefined) : answer;
  };

  const remove = async (group: string): Promise<Result<void, Failure>> => {
    const path = graphPath`/groups/${group}`;
    const answer = await graph.send({ ...reads(path, GROUPS), method: "DELETE", effect: "repeatable", accepts: [404] });
    return answer.ok ? ok(undefined) : answer;
  };

  /** Whether nobody has put anything into these lists and the site's library. */
  const isEmpty = async (site: string, lists: readonly string[]): Promise<Result<boolean, Failure>> => {
    const places = [
      ...lists.map((list) => graphPath`/sites/${site}/lists/${list}/items?$top=1`),
      graphPath`/sites/${site}/drive/root/children?$top=1`,
    ];
    for (const path of places) {
      const answer = await graph.send(reads(path, FULL));
      if (!answer.ok && answer.error.type !== "NotFound") return answer;
      if (answer.ok && arrayOf(objectOf(answer.value.body).value).length > 0) return ok(false);
    }
    return ok(true);
  };

  return { find, make, site, letIn, become, leave, remove, isEmpty };
};

/** The calls that one pair costs, as counted against the local Graph; asking for its site, which is late, comes on top. */
export const CALLS_PER_PAIR = 12;

const groupIn = (raw: unknown): PairGroup | undefined => {
  const { id, description } = objectOf(raw);
  const found = textOf(id);
  return found === undefined ? undefined : { id: found, description: textOf(description) ?? "" };
};

const isFor = (grant: unknown, app: string): boolean => {
  const { grantedToIdentitiesV2, grantedToIdentities } = objectOf(grant);
  const identities = [...arrayOf(grantedToIdentitiesV2), ...arrayOf(grantedToIdentities)];
  return identities.some(
    (identity) => textOf(objectOf(objectOf(identity).application).id)?.toLowerCase() === app.toLowerCase(),
  );
};
