import type { SeedPerson } from "../seed/people";
import { needs } from "./access";
import { answer, type GraphContext, refuse } from "./answers";
import { select, wholeNumber } from "./query";
import type { GraphObject } from "./rows";
import { type GraphRouter, personByAddress, personById, type World } from "./world";

/** /me, /users and /me/people. */
export const peopleRoutes = (graph: GraphRouter, world: World): void => {
  const asked = (c: GraphContext) => ({ clock: world.clock, request: c.req.raw });
  const directory = needs(world, "directory", "User.ReadBasic.All", "User.Read.All");

  graph.get("/me", needs(world, "directory", "User.Read"), (c) =>
    answer(c, select(userOf(c.get("caller").person), c.req.query("$select"))),
  );

  // With `User.Read` alone, Microsoft tells the kind and the id of each, and nothing else.
  graph.get("/me/memberOf", needs(world, "directory", "User.Read"), (c) => {
    const { id } = c.get("caller").person;
    const made = world.store.all("groups").filter(({ members }) => members.includes(id));
    const seeded = world.store.all("sites").filter(({ groupId, members }) => groupId && members.includes(id));
    const mine = new Set([...made.map((group) => group.id), ...seeded.map(({ groupId }) => groupId ?? "")]);
    return answer(c, { value: [...mine].map((each) => ({ "@odata.type": "#microsoft.graph.group", id: each })) });
  });

  graph.get("/users", directory, (c) => {
    const search = c.req.query("$search");
    const top = wholeNumber(c.req.query("$top"), 100);
    if (top === undefined || top < 1 || top > 999)
      return refuse(asked(c), 400, "Request_BadRequest", "Invalid page size specified.");
    if (search !== undefined && c.req.header("ConsistencyLevel")?.toLowerCase() !== "eventual")
      return refuse(asked(c), 400, "Request_UnsupportedQuery", EVENTUAL_NEEDED);
    const words = search === undefined ? "" : searchWords(search);
    if (words === undefined) return refuse(asked(c), 400, "Request_BadRequest", `Syntax error: ${search}`);
    const found = world.people.filter(({ name }) => matches(name, words)).slice(0, top);
    return answer(c, { value: found.map((person) => select(userOf(person), c.req.query("$select"))) });
  });

  graph.get("/users/:id", directory, (c) => {
    const id = c.req.param("id") ?? "";
    const person = personById(world, id) ?? personByAddress(world, id);
    if (person) return answer(c, select(userOf(person), c.req.query("$select")));
    const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
    return refuse(asked(c), 404, "Request_ResourceNotFound", message);
  });

  graph.get("/me/people", needs(world, "directory", "People.Read"), (c) => {
    const me = c.get("caller").person;
    const top = wholeNumber(c.req.query("$top"), 10);
    const skip = wholeNumber(c.req.query("$skip"), 0);
    const search = c.req.query("$search");
    if (top === undefined || skip === undefined || (search !== undefined && skip > 0))
      return refuse(asked(c), 400, "BadRequest", "The query specified in the URI is not valid.");
    const words = (search ?? "").replaceAll('"', "");
    const known = world.people.filter((person) => person !== me && matches(person.name, words));
    const ranked = known.toSorted((a, b) => nearness(me, b) - nearness(me, a)).slice(skip, skip + top);
    return answer(c, { value: ranked.map((person) => select(nearPerson(me, person), c.req.query("$select"))) });
  });
};

const EVENTUAL_NEEDED =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";

/** The words of `"displayName:amina"`, with the quotes that Graph requires; undefined for another form. */
const searchWords = (search: string): string | undefined => /^"displayName:([^"]*)"$/.exec(search)?.[1];

/** True when each word begins a part of the name, ignoring case and accents. */
const matches = (name: string, words: string): boolean => {
  const plain = (text: string): string[] => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/);
  const parts = plain(name);
  return plain(words.trim()).every((word) => parts.some((part) => part.startsWith(word)));
};

const userOf = (person: SeedPerson): GraphObject => ({
  id: person.id,
  displayName: person.name,
  givenName: person.name.split(" ")[0] ?? null,
  surname: person.name.split(" ").slice(1).join(" ") || null,
  jobTitle: person.job,
  mail: person.address,
  userPrincipalName: person.isGuest ? `${person.address.replace("@", "_")}#EXT#@meridian.example` : person.address,
  officeLocation: person.place,
  businessPhones: [],
  mobilePhone: null,
  preferredLanguage: null,
});

/** People of the same department rank higher. */
const nearness = (me: SeedPerson, other: SeedPerson): number => (me.department === other.department ? 30 : 10);

const nearPerson = (me: SeedPerson, person: SeedPerson): GraphObject => ({
  id: person.id,
  displayName: person.name,
  jobTitle: person.job,
  department: person.department || null,
  officeLocation: person.place,
  userPrincipalName: person.address,
  scoredEmailAddresses: [{ address: person.address, relevanceScore: nearness(me, person) }],
  phones: [],
  personType: { class: "Person", subclass: person.isGuest ? "ImplicitContact" : "OrganizationUser" },
});
