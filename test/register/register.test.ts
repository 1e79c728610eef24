import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PERMISSIONS } from "../../src/domain/organisation/permissions";
import { registerFor } from "../../scripts/register/main";
import { register, registrationFaults, type AzureCli } from "../../scripts/register/register";
import { FILLED, ROOT } from "../package/everyDoor";

const NEW = { ...FILLED, AAD_APP_CLIENT_ID: "" };
const GRAPH = "00000003-0000-0000-c000-000000000000";
const TENANT = "5d0c3b61-2f4e-4a8b-9c77-1e2d3f4a5b44";

interface App {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly [part: string]: unknown;
}

/** A tenant behind a stand-in of the Azure CLI; `writes` lists what changed something. */
const tenantWith = (apps: readonly App[], offers: readonly string[] = PERMISSIONS) => {
  let held = [...apps];
  const writes: string[] = [];
  const answer = (args: readonly string[], body?: string): unknown => {
    const after = (flag: string): string => args[args.indexOf(flag) + 1] ?? "";
    switch (args.slice(0, 3).join(" ")) {
      case "account show --output":
        return { tenantId: TENANT };
      case "ad sp show":
        return { oauth2PermissionScopes: offers.map((value) => ({ value, id: `id of ${value}` })) };
      case "ad app show":
        return held.find(({ appId }) => appId === after("--id"));
      case "ad app list":
        // As the real one: everything whose name begins like that.
        return held.filter(({ displayName }) => displayName.startsWith(after("--display-name")));
      case "ad app create": {
        const app = { id: "object-new", appId: "client-new", displayName: after("--display-name"), spa: {} };
        writes.push("create");
        held = [...held, app];
        return app;
      }
      case "rest --method PATCH": {
        const id = after("--url").split("/").at(-1);
        writes.push(`patch ${id}`);
        held = held.map((app) => (app.id === id ? { ...app, ...JSON.parse(body ?? "") } : app));
        return undefined;
      }
      default:
        throw new Error(`az ${args.join(" ")}`);
    }
  };
  const az: AzureCli = (args, body) => Promise.resolve(JSON.stringify(answer(args, body)) ?? "");
  return { az, writes, apps: () => held };
};

test("an organisation without a registration gets one, and running it again changes nothing", async () => {
  const { az, writes, apps } = tenantWith([]);
  expect(await register(az, NEW)).toMatchObject({ clientId: "client-new", outcome: "made" });
  expect(apps()[0]).toMatchObject({
    spa: {
      redirectUris: [
        "brk-multihub://meridian.contoso.example",
        "https://meridian.contoso.example",
        "https://meridian.contoso.example/authEnd.html",
        "https://meridian.contoso.example/signInDialog.html",
      ],
    },
    api: { requestedAccessTokenVersion: 2 },
    requiredResourceAccess: [
      { resourceAppId: GRAPH, resourceAccess: PERMISSIONS.map((name) => ({ id: `id of ${name}`, type: "Scope" })) },
    ],
  });
  expect(await register(az, NEW)).toMatchObject({ clientId: "client-new", outcome: "right already" });
  expect(writes).toEqual(["create", "patch object-new"]);
});

test("without the page that ends signing in, its address is not registered", async () => {
  const { az, apps } = tenantWith([]);
  await register(az, NEW, ["tab"]);
  expect(apps()[0]).toMatchObject({
    spa: { redirectUris: ["brk-multihub://meridian.contoso.example", "https://meridian.contoso.example"] },
  });
});

test("what an administrator added stays", async () => {
  const other = { resourceAppId: "another-api", resourceAccess: [{ id: "x", type: "Scope" }] };
  const theirs = { id: "id of Mail.Read", type: "Scope" };
  const app = {
    ...{ id: "object", appId: FILLED.AAD_APP_CLIENT_ID, displayName: "Mentoring" },
    spa: { redirectUris: ["https://test.contoso.example"] },
    requiredResourceAccess: [other, { resourceAppId: GRAPH, resourceAccess: [theirs] }],
  };
  const { az, writes, apps } = tenantWith([app]);
  expect(await register(az, FILLED)).toMatchObject({ outcome: "changed" });
  expect(writes).toEqual(["patch object"]);
  expect(apps()[0]).toMatchObject({
    spa: { redirectUris: expect.arrayContaining(["https://test.contoso.example", "https://meridian.contoso.example"]) },
    requiredResourceAccess: [other, { resourceAccess: expect.arrayContaining([theirs]) }],
  });
});

test("two registrations of the same name are not guessed about; a longer name is another one", async () => {
  const app = (n: number, displayName: string): App => ({ id: `object-${n}`, appId: `client-${n}`, displayName });
  const twins = tenantWith([app(1, "Meridian"), app(2, "Meridian")]);
  await expect(register(twins.az, NEW)).rejects.toThrow(/2 registrations called Meridian/);
  expect(twins.writes).toEqual([]);
  const longer = tenantWith([app(3, "Meridian bank")]);
  expect(await register(longer.az, NEW)).toMatchObject({ outcome: "made" });
});

test("a cloud that lacks a permission is told by its name, before anything is made", async () => {
  const { az, writes } = tenantWith([], ["User.Read"]);
  await expect(register(az, NEW)).rejects.toThrow(/no permission Calendars\.Read\./);
  expect(writes).toEqual([]);
});

test("the consent link names this tenant, every permission and our own address", async () => {
  const link = new URL((await register(tenantWith([]).az, NEW)).consentLink);
  expect(`${link.origin}${link.pathname}`).toBe(`https://login.microsoftonline.com/${TENANT}/v2.0/adminconsent`);
  expect(link.searchParams.get("client_id")).toBe("client-new");
  // Without the first three, a person is asked once more when they sign in.
  expect(link.searchParams.get("scope")?.split(" ")).toEqual([
    ...["openid", "profile", "offline_access"],
    ...PERMISSIONS.map((name) => `https://graph.microsoft.com/${name}`),
  ]);
  expect(link.searchParams.get("redirect_uri")).toBe("https://meridian.contoso.example/authEnd.html");
});

test("a registration as we make it has no fault, and asking changes nothing", async () => {
  const { az, writes } = tenantWith([]);
  await register(az, NEW);
  const made = writes.length;
  expect(await registrationFaults(az, { ...NEW, AAD_APP_CLIENT_ID: "client-new" })).toEqual([]);
  expect(writes).toHaveLength(made);
});

test("a redirect that is missing, one that leads elsewhere and one of another kind are each one sentence", async () => {
  const app = {
    ...{ id: "object", appId: FILLED.AAD_APP_CLIENT_ID, displayName: "Meridian" },
    spa: {
      redirectUris: [
        "brk-multihub://meridian.contoso.example",
        "https://meridian.contoso.example",
        "https://old.contoso.example",
      ],
    },
    web: { redirectUris: ["https://meridian.contoso.example/.auth/login/aad/callback"] },
  };
  expect(await registrationFaults(tenantWith([app]).az, FILLED)).toEqual([
    "Sign-in needs the redirect https://meridian.contoso.example/authEnd.html, which the registration lacks. Run npm run register.",
    "Sign-in needs the redirect https://meridian.contoso.example/signInDialog.html, which the registration lacks. Run npm run register.",
    "The registration sends sign-ins to https://old.contoso.example, which is no page of this host. Take it away if nobody needs it.",
    'The registration has the redirect https://meridian.contoso.example/.auth/login/aad/callback of the kind "web". Pages in a browser need "spa" only.',
  ]);
});

test("without the Azure CLI it is said that the registration could not be read", async () => {
  const gone: AzureCli = () => Promise.reject(new Error("az: not found"));
  expect(await registrationFaults(gone, FILLED)).toEqual([expect.stringContaining("could not be read")]);
});

test("nothing is made in another tenant than the file names", async () => {
  const { az, writes } = tenantWith([]);
  const elsewhere = "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555";
  await expect(register(az, { ...NEW, AUTHORITY: elsewhere })).rejects.toThrow(
    /signed in to the tenant 5d0c3b61.+names 11111111/,
  );
  expect(writes).toEqual([]);
});

describe("an administrator with a copy of env/.env.example", () => {
  const copyWith = (lines: Readonly<Record<string, string>>): string => {
    const file = join(mkdtempSync(join(tmpdir(), "meridian-register-")), ".env.prod");
    const example = readFileSync(join(ROOT, "env/.env.example"), "utf8");
    const filled = Object.entries(lines).reduce(
      (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, "m"), value && `${name}=${value}`),
      example,
    );
    writeFileSync(file, filled);
    return file;
  };

  test("writes the host, and finds the ids of the registration and of the tenant beside it", async () => {
    const file = copyWith({ TAB_DOMAIN: FILLED.TAB_DOMAIN });
    await registerFor(file, tenantWith([]).az);
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines).toContain("AAD_APP_CLIENT_ID=client-new");
    expect(lines).toContain(`AUTHORITY=https://login.microsoftonline.com/${TENANT}`);
    expect(lines).toContain(`TAB_DOMAIN=${FILLED.TAB_DOMAIN}`);
  });

  test("finds the id even where its line was taken out", async () => {
    const file = copyWith({ TAB_DOMAIN: FILLED.TAB_DOMAIN, AAD_APP_CLIENT_ID: "" });
    await registerFor(file, tenantWith([]).az);
    expect(readFileSync(file, "utf8")).toMatch(/^AAD_APP_CLIENT_ID=client-new$/m);
  });

  test("is told of an id that is none before anything is made: it would be words for a shell on Windows", async () => {
    const { az, writes } = tenantWith([]);
    const file = copyWith({ TAB_DOMAIN: FILLED.TAB_DOMAIN, AAD_APP_CLIENT_ID: "x&calc" });
    expect(await registerFor(file, az)).toEqual({
      refused: [expect.stringMatching(/^AAD_APP_CLIENT_ID .*not a GUID/)],
    });
    expect(writes).toEqual([]);
  });

  test("is asked for the host before anything is made", async () => {
    const { az, writes } = tenantWith([]);
    expect(await registerFor(copyWith({}), az)).toEqual({
      refused: [expect.stringMatching(/^TAB_DOMAIN \(line \d+\) is empty\./)],
    });
    expect(writes).toEqual([]);
  });
});

test("P7: what is registered is what the code asks for, and the page says why each", () => {
  const graph = join(ROOT, "src/graph");
  const code = readdirSync(graph, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(graph, file), "utf8"));
  const asked = code.flatMap(
    (text) => text.match(/(?<=")[A-Z][A-Za-z]+\.(?:Read|ReadWrite|ReadBasic|Selected|Create)(?:\.\w+)?(?=")/g) ?? [],
  );
  expect(new Set(asked)).toEqual(new Set(PERMISSIONS));
  const page = readFileSync(join(ROOT, "docs/admin/registration.md"), "utf8");
  const explained = [...page.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name);
  expect(explained).toEqual(PERMISSIONS);
});
