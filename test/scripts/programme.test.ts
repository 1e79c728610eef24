import type { INetworkModule } from "@azure/msal-common";
import { signInByDevice } from "../../scripts/administrator/signIn";
import { SCOPES } from "../../scripts/programme/main";
import { CALLS_PER_PAIR } from "../../scripts/programme/groups";
import { readTable, TEMPLATE } from "../../scripts/programme/table";
import { ok } from "../../src/domain/shared/result";
import { amina, kenji, rafael } from "../../src/sandbox/seed/people";
import { visitor } from "../sandbox/sandboxTools";
import { groupsOf, idsIn, nomvula, numbered, office, RAFAEL_AND_AMINA } from "./programmeOffice";

/** As many as the smallest programme of a large organisation; where only a share of all cases is tried, fewer. */
const PAIRS = Number(process.env["MERIDIAN_CASES"] ?? 1) < 1 ? 60 : 300;

describe("S53: an organisation brings people together with one command and a spreadsheet", () => {
  test("a first look names everything that would be made, and makes nothing", async () => {
    const there = office(RAFAEL_AND_AMINA);
    expect(await there.run("look")).toBe(true);
    expect(there.said.join("\n")).toMatch(/1 pair or circle, 2 people\.[^]*1 private group/);
    expect(there.calls.filter((call) => call.startsWith("POST") && !call.endsWith("$batch"))).toEqual([]);
    there.close();
  });

  test("Rafael and Amina get a quiet private group that is theirs alone, and each a link with ids and no name", async () => {
    const there = office(
      `mentor;mentee;name;region;start\r\n${rafael.address.toUpperCase()};${amina.address};=Amina;eur;2027-01-11\r\n`,
    );
    expect(await there.run("make")).toBe(true);
    const [his, hers] = there.invitations();
    expect(his).toMatchObject({ address: rafael.address, role: "mentor", with: amina.name, start: "2027-01-11" });
    expect(hers).toMatchObject({ address: amina.address, role: "mentee", with: rafael.name });
    const beginning = idsIn(his?.link ?? "");
    expect(beginning.members).toEqual([
      { id: rafael.id, role: "mentor" },
      { id: amina.id, role: "mentee" },
    ]);
    expect(his?.link).not.toMatch(/rafael|amina/i);
    const [[key] = [""]] = Object.entries(there.state());
    const { ask, groups } = await groupsOf(there, `meridian-${key}`);
    expect(groups).toMatchObject([
      {
        displayName: "=Amina",
        visibility: "Private",
        preferredDataLocation: "EUR",
        resourceBehaviorOptions: expect.arrayContaining(["WelcomeEmailDisabled", "HideGroupInOutlook"]),
      },
    ]);
    const ids = async (kind: string) =>
      (await ask(`/groups/${groups[0].id}/${kind}`)).value.map(({ id }: { id: string }) => id);
    expect(await ids("owners")).toEqual([rafael.id, amina.id]);
    expect(await ids("members")).toEqual([rafael.id, amina.id]);
    // The app is in, and reads the lists with what it has itself.
    const { document } = beginning;
    const list = `/sites/${document.siteId}/lists/${document.logListId}/items`;
    const seen = await visitor(there.local, amina, ["Sites.Manage.All"]).ask("GET", list);
    expect([seen.status, seen.body.value]).toEqual([200, []]);
    expect((await visitor(there.local, kenji).ask("GET", list)).status).toBe(403);
    there.close();
  });

  test("run again, it makes nothing, and the links stay the same; with the state lost, it finds its groups by their alias", async () => {
    const there = office(RAFAEL_AND_AMINA);
    await there.run("make");
    const links = there.invitations().map(({ link }) => link);
    there.calls.length = 0;
    expect(await there.run("make")).toBe(true);
    expect(there.calls.filter((call) => !call.endsWith("$batch"))).toEqual([]);
    expect(there.invitations().map(({ link }) => link)).toEqual(links);
    there.forgetState();
    expect(await there.run("make")).toBe(true);
    expect(there.invitations().map(({ link }) => link)).toEqual(links);
    expect(there.local.groups()).toHaveLength(1);
    there.close();
  });

  test("three hundred pairs are made under throttling, switched off ten times: in the end exactly one of everything", async () => {
    const people = Array.from({ length: PAIRS * 2 }, (_, number) =>
      numbered(number % 2 === 0 ? "Mentor" : "Mentee", number),
    );
    const rows = Array.from(
      { length: PAIRS },
      (_, pair) => `${people[pair * 2]?.address},${people[pair * 2 + 1]?.address}`,
    );
    let kept: string | undefined;
    const there = office(["mentor,mentee", ...rows].join("\n"), people, () => ({
      read: () => kept,
      write: (text) => void (kept = text),
    }));
    for (let off = 0; off < 10; off++) {
      there.local.faults.set([{ id: "busy", kind: "throttled", who: "everyone", left: 20 }]);
      expect(await there.run("make", 20 + (off * PAIRS) / 6)).toBe(false);
    }
    expect(await there.run("make")).toBe(true);
    const state: Record<string, Record<string, unknown>> = JSON.parse(kept ?? "{}").pairs;
    expect(Object.keys(state)).toHaveLength(PAIRS);
    expect(new Set(Object.values(state).map(({ group }) => group)).size).toBe(PAIRS);
    const found = there.local.groups();
    expect(found).toHaveLength(PAIRS);
    expect(found.every(({ lists, owners, apps }) => lists === 2 && owners === 2 && apps === 1)).toBe(true);
    expect(there.invitations()).toHaveLength(PAIRS * 2);
    there.close();
  }, 120_000);

  test("a pair costs about as many calls as the first look says", async () => {
    const there = office(RAFAEL_AND_AMINA);
    await there.run("make");
    // How often a site that is late is asked for is SharePoint's matter.
    const calls = there.calls.filter((call) => !/\/users|batch$|sites\/root$/.test(call));
    expect(calls).toHaveLength(CALLS_PER_PAIR);
    there.close();
  });
});

describe("S53: an administrator signs in with a code, and pastes no token", () => {
  test("a code is shown, the token comes when it was entered, and no second sign-in is asked for", async () => {
    const asked: string[] = [];
    const encoded = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString("base64url");
    const tenant = "11111111-2222-4333-8444-555555555555";
    const answers: Record<string, readonly object[]> = {
      devicecode: [
        {
          ...{ device_code: "long", user_code: "YZMYLD4K", verification_uri: "https://microsoft.com/devicelogin" },
          ...{ expires_in: 900, interval: 0, message: "Enter the code YZMYLD4K." },
        },
      ],
      token: [
        { error: "authorization_pending", error_codes: [70016] },
        {
          ...{ token_type: "Bearer", expires_in: 3600, access_token: "hers", refresh_token: "later" },
          scope: [...SCOPES, "profile", "openid", "email"].join(" "),
          client_info: encoded({ uid: nomvula.id, utid: tenant }),
          id_token: [
            encoded({ alg: "none" }),
            encoded({ oid: nomvula.id, tid: tenant, name: nomvula.name, preferred_username: nomvula.address }),
            "",
          ].join("."),
        },
      ],
    };
    const post = async (url: string) => {
      const kind = url.includes("/devicecode") ? "devicecode" : "token";
      asked.push(kind);
      const [body = {}, ...later] = answers[kind] ?? [];
      if (later.length > 0) answers[kind] = later;
      return { status: "error" in body ? 400 : 200, headers: {}, body };
    };
    const networkClient = {
      sendGetRequestAsync: async () => ({ status: 200, headers: {}, body: {} }),
      sendPostRequestAsync: post,
    } as unknown as INetworkModule;
    const said: string[] = [];
    const { administrator, tokens } = await signInByDevice({
      ...{ authority: `https://login.microsoftonline.com/${tenant}`, scopes: SCOPES },
      ...{ tell: (line) => said.push(line), system: { networkClient } },
    });
    expect(said).toEqual(["Enter the code YZMYLD4K."]);
    expect(administrator).toEqual({ id: nomvula.id, name: nomvula.name, address: nomvula.address });
    expect([await tokens.token([]), await tokens.token([])]).toEqual([ok("hers"), ok("hers")]);
    expect(asked).toEqual(["devicecode", "token", "token"]);
  });
});

describe("S53: what the command made is taken back, words never", () => {
  test("of two pairs the one that has begun stays, with its people alone in it; the other goes", async () => {
    const there = office(`${RAFAEL_AND_AMINA}${rafael.address},${kenji.address}\n`);
    await there.run("make");
    const { document } = idsIn(there.invitations()[0]?.link ?? "");
    const list = `/sites/${document.siteId}/lists/${document.logListId}/items`;
    await visitor(there.local, amina).ask("POST", list, { fields: { Title: "hers", EntryId: "1" } });
    there.said.length = 0;
    expect(await there.run("undo")).toBe(false);
    expect(there.said.join("\n")).toMatch(/Removed: 1\. Kept: 1\.[^]*Line 2: It holds somebody's words, so it stays\./);
    expect(there.local.groups()).toMatchObject([{ lists: 2, owners: 2 }]);
    expect((await visitor(there.local, amina).ask("GET", list)).body.value).toHaveLength(1);
    there.close();
  });
});

describe("S53: a table that says something wrong is answered with its line, its column and its value", () => {
  test.each([
    [
      `mentor,mentee\n${rafael.address},nobody@meridian.example\n`,
      'Line 2: "nobody@meridian.example" is nobody in this organisation.',
    ],
    [`mentor,mentee\n${rafael.address},${rafael.id}@\n`, `Line 2, mentee: "${rafael.id}@" is no address of a person.`],
  ])("%j", async (table, says) => {
    const there = office(table);
    await expect(there.run("make")).rejects.toThrow(says);
    expect(there.local.groups()).toEqual([]);
    there.close();
  });

  test.each<[string, readonly string[]]>([
    ["", ["Line 1: two columns for people are needed, such as mentor and mentee. Found: 0."]],
    ["mentor,mentee\n\n", ["The table has no line under the names of its columns."]],
    [
      "mentor,mentee,salary\na@b.c,d@e.f,1\n",
      ['Line 1: the column "salary" is not known. Known are mentor, mentee, peer, name, region, start.'],
    ],
    ["mentor,mentee\na@b.c,\n", ["Line 2: two people are needed, and 1 is there."]],
    ["mentor,mentee\na@b.c,A@B.C\n", ['Line 2, people: "a@b.c" is there twice.']],
    ["mentor,mentee\na@b.c,d@e.f\nd@e.f,a@b.c\n", ["Line 3: the same people as on line 2."]],
    ["mentor,mentee,start\na@b.c,d@e.f,2027-02-30\n", ['Line 2, start: "2027-02-30" is no day written as 2027-01-11.']],
    [
      "mentor,mentee,region\na@b.c,d@e.f,Europe\n",
      ['Line 2, region: "EUROPE" is no code with three letters, such as EUR or NAM.'],
    ],
    ["mentor,mentee,name\na@b.c,d@e.f,x\u202Ey\n", ['Line 2, name: "x\u202Ey" holds signs that nobody can see.']],
    [
      "mentor,mentee\na@b.c,d@e.f,,g\n",
      ["Line 2: more cells than columns. Is a comma inside a name? Put the name into quotation marks."],
    ],
  ])("%j", (table, faults) => expect(readTable(table)).toEqual({ faults }));

  test("the empty table that it prints is one that it reads, and so is a circle with several columns for mentees", () => {
    expect(readTable(TEMPLATE)).toMatchObject({ rows: [{ line: 2, start: "2027-01-11" }] });
    expect(readTable('\uFEFFMentor\tMentee\tMentee 2\tname\nA@b.c\td@e.f\tg@h.i\t"Lagos, and Lisbon"')).toEqual({
      rows: [
        {
          line: 2,
          name: "Lagos, and Lisbon",
          people: [
            { address: "a@b.c", role: "mentor" },
            { address: "d@e.f", role: "mentee" },
            { address: "g@h.i", role: "mentee" },
          ],
        },
      ],
    });
  });
});
