import { createWaves } from "../../src/app/wiring/programme/waves";
import type { Programme, Wave } from "../../src/domain/organisation/programme";
import type { PulseAnswers } from "../../src/domain/journal/pulse";
import type { ProgrammeWaves } from "../../src/domain/programme/programmeWaves";
import type { PersonId } from "../../src/domain/shared/ids";
import type { Result } from "../../src/domain/shared/result";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createSharePointProgrammeSite } from "../../src/graph/sharePoint/programmeSite";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { sha256 } from "../../src/sealing/digest";
import { createHpkeSealing } from "../../src/sealing/hpkeSealing";
import { createOwnProgrammes } from "../../src/sync/own/programmeStore";
import { createMemoryDevice } from "../doubles/memoryMyTime";
import { ACROSS } from "../doubles/programme";
import { at, visitor } from "../sandbox/sandboxTools";
import { house } from "./programmeHouse";
import { idsIn, nomvula, numbered } from "./programmeOffice";

const ITEMS = ["handled", "fairTimes"] as const;
const wave = (id: string, opens: string, closes: string, since?: string): Wave => ({
  ...({ id, opens, closes, items: ITEMS, purpose: "To find out what helps." } as Wave),
  ...(since !== undefined && { since }),
});
const WAVES = [
  wave("begin", "2026-12-07", "2026-12-18"),
  wave("half", "2027-05-03", "2027-05-14", "begin"),
  wave("end", "2027-10-04", "2027-10-15", "begin"),
] as const;
const [begin, half, end] = WAVES;

const ingrid = numbered("Ingrid", 800_000);
const mentors = Array.from({ length: 20 }, (_, nth) => numbered("Mentor", nth));
const mentees = Array.from({ length: 20 }, (_, nth) => numbered("Mentee", 100 + nth));
const everybody = [...mentors, ...mentees];
const TABLE = ["mentor,mentee", ...mentors.map(({ address }, nth) => `${address},${mentees[nth]?.address}`), ""].join(
  "\n",
);

/** What a step came to; a test ends where one did not work. */
const done = <T>(came: Result<T, { readonly type: string }>): T => {
  if (!came.ok) throw new Error(came.error.type);
  return came.value;
};

const asSteward = ({ id, name }: SeedPerson) => ({ id: id as PersonId, name });
const ANNOUNCED: Programme = {
  ...ACROSS,
  place: { site: "meridian.sharepoint.example/sites/across" },
  stewards: [nomvula, ingrid].map(asSteward),
  ...{ opens: "2026-11-01", closes: "2027-11-30", waves: WAVES },
};

/** Twenty pairs whom an administrator's table brings together, and each person's own app. */
const openYear = async () => {
  const there = await house({ table: TABLE, people: [ingrid, ...everybody], programme: ANNOUNCED });
  const { clock, graphOf, local } = there;
  const sealing = createHpkeSealing();
  const apps = new Map<string, (programme: Programme) => ProgrammeWaves>();
  const appOf = (person: SeedPerson, programme: Programme): ProgrammeWaves => {
    const open = apps.get(person.id);
    if (open) return open(programme);
    const graph = graphOf(person);
    const own = createOwnProgrammes({ folder: createGraphMyFolder(graph), device: createMemoryDevice(), clock });
    const me = { ...person, id: person.id as PersonId };
    const site = createSharePointProgrammeSite(graph, programme.place.site, me.id);
    const made = (now: Programme): ProgrammeWaves =>
      createWaves({ me, clock, programme: now, site, own, sealing, digest: sha256 });
    apps.set(person.id, made);
    return made(programme);
  };
  /** The day goes on, and everybody signs in again. */
  const until = (day: string): void => {
    clock.pass(at(`${day}T09:00:00Z`) - clock.now());
    apps.clear();
  };
  /** Both stewards make a key; whoever keeps the policy writes it there. */
  const withKeys = async (): Promise<Programme> => {
    const stewards = [];
    for (const person of [nomvula, ingrid])
      stewards.push({ ...asSteward(person), key: done(await appOf(person, ANNOUNCED).desk.makeKey()) });
    const programme = { ...ANNOUNCED, stewards };
    there.announce(programme);
    return programme;
  };
  const give = async (programme: Programme, of: Wave, people: readonly SeedPerson[]): Promise<void> => {
    for (const person of people) {
      const answers: PulseAnswers = { handled: of === begin ? "once" : "often", fairTimes: "few" };
      const role = mentors.includes(person) ? "mentor" : "mentee";
      done(await appOf(person, programme).give(of, { role, answers }));
    }
  };
  const makePage = async (programme: Programme, of: Wave) => done(await appOf(ingrid, programme).desk.make(of));
  /** What an administrator does for an erasure: deletes all answers of somebody in the programme's list. */
  const erase = async (person: SeedPerson): Promise<void> => {
    const desk = visitor(local, nomvula);
    const site = await desk.ask("GET", "/sites/meridian.sharepoint.example:/sites/across");
    const lists = (await desk.ask("GET", `/sites/${site.body.id}/lists`)).body.value;
    const list = lists.find(({ displayName }: { displayName: string }) => displayName === "Mentoring answers");
    const items = `/sites/${site.body.id}/lists/${list.id}/items`;
    const rows = (await desk.ask("GET", `${items}?$expand=fields&$top=200`)).body.value;
    for (const row of rows)
      if (row.fields.PersonKey === person.id) expect((await desk.ask("DELETE", `${items}/${row.id}`)).status).toBe(204);
  };
  return { ...there, appOf, until, withKeys, give, makePage, erase };
};

test("S60 to S66: a year of twenty pairs: brought together, asked three times, a change that was made, an erasure, and the end", async () => {
  const year = await openYear();
  expect(await year.run("look", Infinity, { policy: year.policy })).toBe(true);
  expect(year.said).toContain("20 pairs and circles, 40 people.");
  expect(await year.run("make", Infinity, { policy: year.policy })).toBe(true);
  const [first, last] = [mentors[0]!, mentees[19]!];
  for (const person of [first, last]) expect(await year.read(person)).toHaveLength(1);

  const programme = await year.withKeys();
  const readBy = async (person: SeedPerson) => done(await year.appOf(person, programme).read());
  year.until("2026-12-10");
  await year.give(programme, begin, everybody);
  done(await year.appOf(last, programme).takeBack(begin));
  year.until("2026-12-19");
  const page = await year.makePage(programme, begin);
  expect(page.figures.map(({ item, roles }) => [item, roles !== undefined])).toEqual(ITEMS.map((item) => [item, true]));
  const promised = { change: "Two hours a month for every mentor.", by: "2027-02-01" } as const;
  done(await year.appOf(ingrid, programme).desk.publish(page, promised));
  expect((await readBy(last)).results.get("begin")).toMatchObject(promised);

  year.until("2027-05-05");
  done(await year.appOf(nomvula, programme).desk.followUp(begin, { done: "yes", words: "Since January." }));
  expect((await readBy(first)).followUps.get("begin")).toMatchObject({ done: "yes", words: "Since January." });
  await year.give(programme, half, everybody.slice(0, 30));
  year.until("2027-05-15");
  const second = await year.makePage(programme, half);
  expect(second.figures[0]).toMatchObject({ item: "handled", since: { then: "few", now: "most" } });
  const before = { done: "yes", words: "Since January." } as const;
  done(await year.appOf(ingrid, programme).desk.publish(second, { change: "Later hours.", by: "2027-07-01", before }));

  // Somebody leaves and asks for erasure: pages that are there stay, and the next one compares with nothing.
  await year.erase(first);
  expect((await readBy(last)).results.size).toBe(2);
  year.until("2027-10-05");
  await year.give(programme, end, everybody.slice(1));
  year.until("2027-10-16");
  const third = await year.makePage(programme, end);
  expect([third.earlierChanged, third.figures]).toEqual([true, []]);

  // At the end, what holds words stays.
  const { document } = idsIn(year.invitations()[0]?.link ?? "");
  if (document.store !== "sharepoint-list") throw new Error("A pair of a programme has a list.");
  const row = { fields: { Title: "Said", EntryId: "N1", Kind: "note" } };
  await visitor(year.local, first).ask("POST", `/sites/${document.siteId}/lists/${document.logListId}/items`, row);
  expect(await year.run("undo")).toBe(false);
  expect(year.said).toContain("Removed: 19. Kept: 1. Microsoft 365 keeps removed groups for 30 days.");
  expect(year.pairs()).toHaveLength(1);
  year.close();
});
