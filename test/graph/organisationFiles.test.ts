import { readGuideFile } from "../../src/app/guidePacks/readGuideFile";
import { POLICY_WORDS } from "../../src/app/policy/policyCache";
import { parsePolicy } from "../../src/domain/organisation/parsePolicy";
import { createGuideFiles, createPolicyFile } from "../../src/graph/organisationFiles";
import { amina, people } from "../../src/sandbox/seed/people";
import { sandbox } from "../doubles/graphTools";

const SITE = "meridian.sharepoint.example/sites/everybody";

const filesFor = (site = SITE, person = amina) => {
  const files = createGuideFiles(sandbox().graphOf(person.id), site);
  if (!files) throw new Error(`${site} is not read as a site.`);
  return files;
};

test("a colleague reads what the organisation decided, from its site", async () => {
  const file = await createPolicyFile(sandbox().graphOf(amina.id), SITE)();
  const { policy, faults } = parsePolicy(file.ok ? file.value : file.error, POLICY_WORDS);
  expect(faults).toEqual([]);
  expect(policy.contacts?.map(({ name }) => name)).toEqual(["Listening post", "Occupational health"]);
});

test("a colleague finds the organisation's own guides there, and they keep our rules", async () => {
  const files = filesFor();
  const listed = await files.list();
  const [first] = listed.ok ? listed.value : [];
  expect(first?.name).toBe("first-week-abroad.json");
  const read = await files.read("first-week-abroad.json");
  expect(read.ok && "own" in readGuideFile("first-week-abroad.json", read.value)).toBe(true);
});

test("an organisation without a site for it, or without the folder, has no guides of its own", async () => {
  expect(createGuideFiles(sandbox().graphOf(amina.id), "")).toBeUndefined();
  expect(await filesFor("meridian.sharepoint.example/sites/nobody").list()).toEqual({ ok: true, value: [] });
});

test("a guest, who may not open the site, is refused and told nothing", async () => {
  const guest = people.find(({ isGuest }) => isGuest);
  expect(guest && (await filesFor(SITE, guest).list())).toMatchObject({ ok: false, error: { type: "NotAllowed" } });
});
