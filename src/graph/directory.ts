import { isRecord } from "../domain/shared/shape";
import type { Colleague, Person, Directory } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import { graphPath, type GraphCall } from "./transport/call";
import { unexpected } from "./transport/failures";
import { arrayOf, objectOf, textOf } from "./transport/json";
import type { GraphTransport } from "./transport/transport";

const MOST_PEOPLE = 10;

/** `/me/people` also returns groups and rooms: request more, to be left with enough people. */
const MOST_NEAR = 25;

const FIELDS = "id,displayName,mail,userPrincipalName";

/** Finds people with /me, /me/people and a search of /users. */
export const createGraphDirectory = (graph: GraphTransport): Directory => ({
  me: async (signal) => {
    const answer = await graph.send(reading(`/me?$select=${FIELDS}`, ["User.Read"], signal));
    if (!answer.ok) return answer;
    const me = readPerson(answer.value.body);
    return me ? ok(me) : err(unexpected("GET /me", "no id, name or address"));
  },
  peopleNearMe: (signal) =>
    listPeople(graph, reading(graphPath`/me/people?$top=${MOST_NEAR}`, ["People.Read"], signal), readColleague),
  search: async (words, signal) => {
    // A quotation mark or a backslash would end the search term; no name needs one to be found.
    const term = words.replace(/["\\]/g, " ").trim();
    if (term === "") return ok([]);
    const path = graphPath`/users?$search=${`"displayName:${term}"`}&$top=${MOST_PEOPLE}&$select=`.concat(FIELDS);
    const call = reading(path, ["User.ReadBasic.All"], signal);
    return listPeople(graph, { ...call, headers: { ConsistencyLevel: "eventual" } }, readPerson);
  },
});

/**
 * These people by object id or address, as the directory knows them; whom it does not know is left out. A name and an
 * address that somebody typed prove nothing: only the id does.
 */
export const createPeopleByKey =
  (graph: GraphTransport) =>
  async (keys: readonly string[], signal?: AbortSignal): Promise<Result<ReadonlyMap<string, Person>, Failure>> => {
    const people = new Map<string, Person>();
    const answers = await Promise.all(
      keys.map((key) =>
        graph.send(reading(graphPath`/users/${key}?$select=`.concat(FIELDS), ["User.ReadBasic.All"], signal)),
      ),
    );
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok && answer.error.type !== "NotFound") return answer;
      const person = answer.ok ? readPerson(answer.value.body) : undefined;
      if (person) people.set(keys[index] ?? "", person);
    }
    return ok(people);
  };

const reading = (path: string, scopes: readonly string[], signal: AbortSignal | undefined): GraphCall => ({
  method: "GET",
  path,
  scopes,
  what: "person",
  effect: "reads",
  signal,
});

const listPeople = async <Found extends Person>(
  graph: GraphTransport,
  call: GraphCall,
  read: (row: unknown) => Found | undefined,
): Promise<Result<readonly Found[], Failure>> => {
  const answer = await graph.send(call);
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (!isRecord(body) || !Array.isArray(body.value)) return err(unexpected("GET people", "no `value` array"));
  const people = body.value.filter(isSomebody).map(read);
  return ok(people.filter((person) => person !== undefined).slice(0, MOST_PEOPLE));
};

/** Not a group and not a room. A user has no `personType` at all. */
const isSomebody = (entry: unknown): boolean => {
  const type = objectOf(objectOf(entry).personType);
  const kind = [textOf(type.class), textOf(type.subclass)].join(" ").toLowerCase();
  return !/group|room|location/.test(kind);
};

/** A row without an id, a name or an address is of no use to anybody and is left out. */
const readPerson = (row: unknown): Person | undefined => {
  const { id, displayName, mail, userPrincipalName, scoredEmailAddresses } = objectOf(row);
  const scored = textOf(objectOf(arrayOf(scoredEmailAddresses)[0]).address);
  const address = textOf(mail) ?? textOf(userPrincipalName) ?? scored;
  if (typeof id !== "string" || typeof displayName !== "string" || address === undefined) return undefined;
  return { id: id as PersonId, name: displayName, address };
};

/** Longer than a title on a card of a visitor. */
const LONGEST_LINE = 80;

/** `User.ReadBasic.All` does not tell these of people who are searched for; `/me/people` does. */
const readColleague = (row: unknown): Colleague | undefined => {
  const person = readPerson(row);
  const { jobTitle, officeLocation } = objectOf(row);
  const [job, office] = [jobTitle, officeLocation].map(
    (line) => textOf(line)?.trim().slice(0, LONGEST_LINE) || undefined,
  );
  return person && { ...person, ...(job !== undefined && { job }), ...(office !== undefined && { office }) };
};
