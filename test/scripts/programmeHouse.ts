import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCOPES } from "../../scripts/programme/main";
import { createReadTogether } from "../../src/app/wiring/programme/together";
import type { Programme } from "../../src/domain/organisation/programme";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { createSharePointTogether } from "../../src/graph/sharePoint/togetherStore";
import { createGraphTransport } from "../../src/graph/transport/transport";
import { amina, kenji, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { valueOf } from "../doubles/graphTools";
import { ACROSS } from "../doubles/programme";
import { BASE } from "../sandbox/sandboxTools";
import { nomvula, office, RAFAEL_AND_AMINA } from "./programmeOffice";

const PROGRAMME: Programme = {
  ...ACROSS,
  place: { site: "meridian.sharepoint.example/sites/across" },
  stewards: [{ id: nomvula.id as PersonId, name: nomvula.name }],
};

interface HouseOptions {
  readonly table?: string;
  /** Who is in the organisation and may open the programme's site, beside the administrator. */
  readonly people?: readonly SeedPerson[];
  readonly programme?: Programme;
}

/** An organisation with a programme, its policy in a file, and a site for it that everybody here is in. */
export const house = async ({ table = RAFAEL_AND_AMINA, people = [], programme = PROGRAMME }: HouseOptions = {}) => {
  const there = office(table, people);
  const { local, clock, folder } = there;
  const token = local.signIn(nomvula.id, { onlyScopes: SCOPES }).accessToken;
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "User-Agent": "sandbox test",
  };
  const ask = async (path: string, body?: object, method = body ? "POST" : "GET") =>
    local.fetch(`${BASE}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const address = ({ id }: SeedPerson): string => `${BASE}/users/${id}`;
  const bound = [nomvula, amina, rafael, kenji].map(address);
  const made = await ask("/groups", {
    ...{ displayName: "Across", mailNickname: "across", mailEnabled: true, securityEnabled: false },
    ...{ groupTypes: ["Unified"], visibility: "Private", "owners@odata.bind": bound, "members@odata.bind": bound },
  });
  const { id } = await made.json();
  for (const person of people) await ask(`/groups/${id}/members/$ref`, { "@odata.id": address(person) });
  clock.pass(1_200_000);
  await ask(`/groups/${id}/sites/root`);
  clock.pass(1_200_000);
  const policy = join(folder, "meridian-policy.json");
  /** Puts another version of the programme into the policy. */
  const announce = (now: Programme): void => writeFileSync(policy, JSON.stringify({ schema: 1, programmes: [now] }));
  announce(programme);
  const graphOf = (person: SeedPerson) => {
    const access = local.signIn(person.id).accessToken;
    return createGraphTransport({
      ...{ baseUrl: BASE, tokens: { token: async () => ok(access) }, fetch: local.fetch },
      isOffline: () => false,
    });
  };
  /** Whom the programme brings somebody together with, as their Meridian reads it. */
  const read = async (person: SeedPerson) => {
    const store = createSharePointTogether(graphOf(person), programme.place.site);
    return valueOf(await createReadTogether({ me: person.id as PersonId, programme, store })([]));
  };
  const pairs = () => local.groups().filter(({ mailNickname }) => mailNickname !== "across");
  return { ...there, policy, announce, graphOf, read, pairs };
};
