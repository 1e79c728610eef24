import { checkPolicy } from "../../../src/commands/policy/checkPolicy";
import { createPolicyCache } from "../../../src/app/policy/policyCache";
import type { Failure } from "../../../src/domain/shared/failure";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import { createPolicyFile } from "../../../src/graph/organisationFiles";
import type { Remembered } from "../../../src/storage/meridianStorage";
import { refusal, scripted } from "../../doubles/graphTools";

const SITE = "contoso.sharepoint.com/sites/mentoring";
const FILE = { schema: 1, usualMinutes: 30 };

describe("the file in SharePoint", () => {
  test("is read from the top of the site's documents", async () => {
    const { graph, sent } = scripted({ body: FILE });
    expect(await createPolicyFile(graph(), SITE)()).toEqual(ok(FILE));
    expect(sent.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ["GET", "/v1.0/sites/contoso.sharepoint.com:/sites/mentoring:/drive/root:/meridian-policy.json:/content"],
    ]);
  });

  test("need not be there", async () => {
    const { graph } = scripted(refusal(404, "itemNotFound"));
    expect(await createPolicyFile(graph(), SITE)()).toEqual(ok(undefined));
  });

  test.each([[""], ["https://contoso.sharepoint.com/sites/mentoring"], ["contoso.sharepoint.com/sites/a/b"]])(
    "is not looked for at %j",
    async (site) => {
      const { graph, sent } = scripted({ body: FILE });
      expect(await createPolicyFile(graph(), site)()).toEqual(ok(undefined));
      expect(sent).toEqual([]);
    },
  );
});

describe("a person's device", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const device = (kept?: unknown) => {
    let value = kept;
    const remembered: Pick<Remembered, "read" | "write"> = {
      read: async () => ok(value),
      write: async (_, next) => ok(void (value = next)),
    };
    return { remembered, kept: () => value };
  };
  const open = async (file: Result<unknown, Failure>, { remembered }: ReturnType<typeof device>) => {
    const { policy } = await createPolicyCache(async () => file, remembered)();
    await jest.advanceTimersByTimeAsync(10_000);
    return policy;
  };

  test("waits for no request: what is read today counts from the next start on", async () => {
    const own = device();
    expect(await open(ok(FILE), own)).toEqual({});
    expect(await open(ok(FILE), own)).toEqual({ usualMinutes: 30 });
  });

  test("keeps the last policy while SharePoint cannot be reached, and drops it when the file is gone", async () => {
    const own = device(FILE);
    await open(err({ type: "Offline" }), own);
    expect(await open(ok(undefined), own)).toEqual({ usualMinutes: 30 });
    expect(await open(ok(undefined), own)).toEqual({});
  });

  test("uses what is right in a file with a slip", async () => {
    const own = device({ ...FILE, languages: ["tlh"] });
    expect(await open(err({ type: "Offline" }), own)).toEqual({ usualMinutes: 30 });
  });
});

describe("an administrator who checks a file", () => {
  test("is shown the policy as the app reads it", () => {
    expect(checkPolicy(JSON.stringify(FILE))).toEqual({ out: '{\n  "usualMinutes": 30\n}', code: 0 });
  });

  test("is shown every slip on a line of its own", () => {
    const { error, code } = checkPolicy('{ "schema": 1, "usualMinutes": 40, "langauges": [] }');
    expect(error?.split("\n")).toEqual([
      "usualMinutes: 40 is not one of 15, 30, 45, 60, 90",
      "langauges: [] is not a part of a policy",
    ]);
    expect(code).toBe(2);
  });

  test("is told when it is no JSON at all", () => {
    expect(checkPolicy("{")).toEqual({ error: "policy: the file is not JSON", code: 2 });
  });

  test("is read as the app reads it when an editor on Windows saved it", () => {
    expect(checkPolicy('\uFEFF{ "schema": 1, "usualMinutes": 45 }').code).toBe(0);
  });

  test("S5: cannot take away what helps after a hurt", () => {
    expect(checkPolicy('{ "schema": 1, "withoutGuides": ["repair"] }').error).toBe(
      'withoutGuides[0]: "repair" is not a guide that may be left out',
    );
    expect(checkPolicy('{ "schema": 1, "withoutGuides": ["networks", "lesson-power"] }').code).toBe(0);
  });
});
