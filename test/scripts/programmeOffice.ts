import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { programmeFor, SCOPES, wholeFile, type Outside, type ProgrammeWish } from "../../scripts/programme/main";
import { parseSubPage } from "../../src/domain/links/destination";
import { parseBeginning } from "../../src/domain/people/setUp/beginning";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { BASE, stoppedClock, TUESDAY } from "../sandbox/sandboxTools";

export const numbered = (kind: string, number: number): SeedPerson => ({
  ...amina,
  id: `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, "0")}`,
  name: `${kind} ${number}`,
  address: `${kind.toLowerCase()}.${number}@meridian.example`,
});
export const nomvula: SeedPerson = { ...numbered("Nomvula", 900_000), isAdministrator: true };

export const RAFAEL_AND_AMINA = `mentor,mentee\n${rafael.address},${amina.address}\n`;

/** A file of an environment and a table in a folder of their own, and an organisation with an administrator. */
export const office = (table: string, people: readonly SeedPerson[] = [], stateFile = wholeFile) => {
  const folder = mkdtempSync(join(tmpdir(), "meridian-programme-"));
  const environment = join(folder, ".env.prod");
  writeFileSync(
    environment,
    [
      `GRAPH_URL=https://graph.microsoft.com/v1.0`,
      "AUTHORITY=https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555",
      "AAD_APP_CLIENT_ID=99999999-2222-4333-8444-555555555555",
      "TAB_DOMAIN=mentoring.contoso.com",
      "TEAMS_CATALOG_ID=88888888-2222-4333-8444-555555555555",
    ].join("\n"),
  );
  const file = join(folder, "pairs.csv");
  writeFileSync(file, table);
  const clock = stoppedClock(TUESDAY);
  const local = createLocalGraph({ clock, morePeople: [nomvula, ...people] });
  const said: string[] = [];
  const calls: string[] = [];
  /** One process: after `life` calls its computer is switched off, and none of its calls is answered any more. */
  const run = (mode: ProgrammeWish["mode"], life = Infinity, more: Partial<ProgrammeWish> = {}): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let left = life;
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const request = new Request(input, init);
        calls.push(`${request.method} ${new URL(request.url).pathname}`);
        const answer = await local.fetch(
          new Request(request.url.replace("https://graph.microsoft.com/v1.0", BASE), request),
        );
        // What was asked for last has happened, and nobody hears of it.
        if (left-- > 0) return answer;
        resolve(false);
        return new Promise<Response>(() => undefined);
      };
      const outside: Outside = {
        ...{ clock, sleep: async (ms) => clock.pass(ms), stateFile, transport: { random: () => 0, fetch } },
        signIn: async () => ({
          administrator: { id: nomvula.id as PersonId, name: nomvula.name, address: nomvula.address },
          tokens: {
            token: async () => ok(local.signIn(nomvula.id, { onlyScopes: SCOPES }).accessToken),
          },
        }),
      };
      const wish = { environment, table: file, mode, say: (line: string) => said.push(line), ...more };
      programmeFor(wish, outside).then(resolve, reject);
    });
  return {
    ...{ run, said, calls, local, clock },
    invitations: () => {
      const text = readFileSync(join(folder, "pairs.invitations.csv"), "utf8").replace("\uFEFF", "");
      return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    },
    state: () => {
      const name = join(folder, "pairs.made.json");
      return existsSync(name) ? JSON.parse(readFileSync(name, "utf8")).pairs : {};
    },
    folder,
    forgetState: () => rmSync(join(folder, "pairs.made.json")),
    close: () => rmSync(folder, { recursive: true }),
  };
};

export const groupsOf = async ({ local }: ReturnType<typeof office>, nickname: string) => {
  const token = local.signIn(nomvula.id, { onlyScopes: SCOPES }).accessToken;
  const ask = async (path: string) =>
    await (
      await local.fetch(`${BASE}${path}`, {
        headers: { Authorization: `Bearer ${token}`, "User-Agent": "sandbox test" },
      })
    ).json();
  return { ask, groups: (await ask(`/groups?$filter=mailNickname eq '${nickname}'`)).value };
};

export const idsIn = (link: string) => {
  const context = JSON.parse(new URL(link).searchParams.get("context") ?? "{}");
  const to = parseSubPage(String(context.subEntityId));
  const beginning = to?.screen === "together" ? parseBeginning(to.about ?? "") : undefined;
  if (!beginning) throw new Error(`${link} begins nothing.`);
  return beginning;
};
