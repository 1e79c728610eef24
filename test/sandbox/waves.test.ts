import { POLICY_WORDS } from "../../src/app/policy/policyCache";
import { parsePolicy } from "../../src/domain/organisation/parsePolicy";
import { readOwnProgramme } from "../../src/domain/programme/ownProgrammes";
import { resultsIn } from "../../src/domain/programme/result";
import { makeResult } from "../../src/domain/programme/waves";
import type { PersonId } from "../../src/domain/shared/ids";
import { plusDays } from "../../src/domain/time/interval";
import { createPolicyFile } from "../../src/graph/organisationFiles";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createSharePointProgrammeSite } from "../../src/graph/sharePoint/programmeSite";
import { mereana, mona, rafael } from "../../src/sandbox/seed/people";
import { sha256 } from "../../src/sealing/digest";
import { createHpkeSealing } from "../../src/sealing/hpkeSealing";
import { sandbox, valueOf } from "../doubles/graphTools";

const SITE = "meridian.sharepoint.example/sites/everybody";

/** The stage's programme, as its own policy file names it. */
const openStage = async () => {
  const { local, clock, graphOf } = sandbox();
  await local.giveToWaves();
  await local.giveToWaves();
  const file = valueOf(await createPolicyFile(graphOf(rafael.id), SITE)());
  const { policy } = parsePolicy(file, POLICY_WORDS);
  const [programme] = policy.programmes ?? [];
  if (!programme) throw new Error("The seed's policy names no programme. Maybe it has a fault.");
  const siteOf = (id: string) => createSharePointProgrammeSite(graphOf(id), SITE, id as PersonId);
  const results = resultsIn(valueOf(await siteOf(rafael.id).results()), programme);
  return { clock, graphOf, programme, siteOf, results };
};

test("S65: on the stage everybody reads the page of the first wave", async () => {
  const { programme, results } = await openStage();
  expect([...results.keys()]).toEqual(["begin"]);
  expect(results.get("begin")?.figures.map(({ roles }) => roles !== undefined)).toContain(true);
  expect(results.get("begin")?.sentences).toHaveLength(2);
  expect(programme.waves.map(({ id }) => id)).toEqual(["begin", "autumn", "middle", "end"]);
});

test("S65: on the stage, a month later, Mona finds answers to the wave that was open, though nobody there gave any", async () => {
  const { clock, graphOf, programme, siteOf, results } = await openStage();
  const own = readOwnProgramme(valueOf(await createGraphMyFolder(graphOf(mona.id)).read("programmes.json")), "across");
  const steward = { id: mona.id as PersonId, keys: own.keys.steward! };
  const making = { site: siteOf(mona.id), sealing: createHpkeSealing(), programme, steward, results, digest: sha256 };
  const made = await makeResult(making, programme.waves[2]!, plusDays(clock.now(), 30));
  if (!made.ok) throw new Error(made.error.type);
  expect(made.value.figures.map(({ item, since }) => [item, since !== undefined])).toContainEqual(["begun", true]);
});

test.each([mereana, mona])(
  "S66: on the stage $name makes the page of autumn with the key in their folder",
  async (who) => {
    const { clock, graphOf, programme, siteOf, results } = await openStage();
    const own = readOwnProgramme(valueOf(await createGraphMyFolder(graphOf(who.id)).read("programmes.json")), "across");
    const keys = own.keys.steward;
    if (!keys) throw new Error("There is no key.");
    const steward = { id: who.id as PersonId, keys };
    const autumn = programme.waves[1]!;
    const making = { site: siteOf(who.id), sealing: createHpkeSealing(), programme, steward, results, digest: sha256 };
    const made = await makeResult(making, autumn, clock.now());
    if (!made.ok) throw new Error(made.error.type);
    expect(made.value.earlierChanged).toBe(false);
    expect(made.value.figures.length).toBeGreaterThan(3);
    expect(made.value.figures.some(({ since }) => since !== undefined)).toBe(true);
    expect(made.value.sentences).toHaveLength(3);
  },
);
