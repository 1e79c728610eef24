import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { FILLED, ROOT } from "../package/everyDoor";
import { asOnWindows, type WindowsMachine } from "./asOnWindows";

/** Stands for npm: writes down how it was called. */
const NPM = 'require("node:fs").writeFileSync("npm.json", JSON.stringify(process.argv.slice(2)));';

/** A fresh clone on a Windows machine: nothing is installed yet. */
const cloneOn = (machine: WindowsMachine): string => {
  const scripts = join(machine.home, "scripts");
  mkdirSync(join(machine.home, "node_modules"), { recursive: true });
  mkdirSync(scripts);
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(join(ROOT, name), join(machine.home, name));
  copyFileSync(join(ROOT, "scripts/bootstrap.mjs"), join(scripts, "bootstrap.mjs"));
  return `const { ensureModules } = await import(${JSON.stringify(pathToFileURL(join(scripts, "bootstrap.mjs")).href)});
    await ensureModules();`;
};

test("an administrator on Windows, whose Node is in “Program Files”, installs with the first command", () => {
  const machine = asOnWindows();
  const install = cloneOn(machine);
  const npm = join(machine.home, "npm-cli.js");
  writeFileSync(npm, NPM);
  expect(machine.run(install, { npm_execpath: npm })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/done in/),
  });
  expect(JSON.parse(readFileSync(join(machine.home, "npm.json"), "utf8"))[0]).toBe("ci");
});

test("and so does somebody who starts the script without npm, which on Windows only a shell can start", () => {
  const machine = asOnWindows();
  const install = cloneOn(machine);
  machine.install("npm.cmd", NPM);
  expect(machine.run(install)).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(join(machine.home, "npm.json"), "utf8"))[0]).toBe("ci");
});

/** Stands for the Azure CLI, which keeps what a PATCH brings; without a body that can be read it answers as Graph does. */
const AZ = `
const { readFileSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
const after = (flag) => args[args.indexOf(flag) + 1];
const answers = {
  "account show": { tenantId: "5d0c3b61-2f4e-4a8b-9c77-1e2d3f4a5b44" },
  "ad sp": { oauth2PermissionScopes: process.env.SCOPES.split(" ").map((value) => ({ value, id: "id-of-" + value })) },
  "ad app": args[2] === "list" ? [] : { id: "object-new", appId: "3f1c2f0e-6c1a-4d3e-9a52-0d6f0c7c2a11", spa: {} },
};
if (args[0] !== "rest") process.stdout.write(JSON.stringify(answers[args.slice(0, 2).join(" ")]));
else {
  const body = after("--body");
  try {
    const text = body.startsWith("@") ? readFileSync(body.slice(1), "utf8") : body;
    writeFileSync("patched.json", JSON.stringify(JSON.parse(text)));
  } catch {
    process.stderr.write("Bad Request: Unable to read JSON request payload.");
    process.exit(1);
  }
}`;

test("the Azure CLI of Windows, a batch file, is given the whole registration, from a home with a blank in its name", () => {
  const machine = asOnWindows();
  machine.install("az", AZ);
  const program = join(machine.home, "register.mjs");
  buildSync({
    entryPoints: [join(ROOT, "scripts/register/main.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  const file = join(machine.home, ".env.prod");
  writeFileSync(
    file,
    Object.entries({ ...FILLED, AAD_APP_CLIENT_ID: "" })
      .map(([name, value]) => `${name}=${value}`)
      .join("\r\n"),
  );
  const { said, code } = machine.run(
    `const { registerFor } = await import(${JSON.stringify(pathToFileURL(program).href)});
     console.log(JSON.stringify(await registerFor(${JSON.stringify(file)})));`,
    {
      SCOPES:
        "User.Read Calendars.Read Calendars.ReadWrite Files.ReadWrite.AppFolder Sites.Selected Notes.ReadWrite People.Read User.ReadBasic.All",
    },
  );
  expect(said).toContain('"outcome":"made"');
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(machine.home, "patched.json"), "utf8"))).toMatchObject({
    spa: { redirectUris: expect.arrayContaining(["brk-multihub://meridian.contoso.example"]) },
    api: { requestedAccessTokenVersion: 2 },
  });
  expect(readFileSync(file, "utf8")).toMatch(/^AAD_APP_CLIENT_ID=3f1c2f0e-6c1a-4d3e-9a52-0d6f0c7c2a11$/m);
  // What was written for the CLI is gone afterwards.
  expect(readdirSync(machine.home).toSorted()).toEqual([".env.prod", "patched.json", "register.mjs"]);
});

const saidBy = (script: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", script), ...args], {
    encoding: "utf8",
  });
  return { code: status, said: `${stdout}${stderr}`.trim() };
};

// npm of PowerShell (npm.ps1 10.2.4 and 11.0.0) drops the "--", so that "--env" belongs to npm and its value is left.
test.each([
  ["build.mjs", ["mars"]],
  ["build.mjs", ["--env", "mars"]],
  ["package.mjs", ["mars"]],
])("%s %j takes the environment's name as every other command does", (script, args) => {
  expect(saidBy(script, ...args)).toEqual({
    code: 1,
    said: "There is no env/.env.mars. Copy env/.env.example to it and fill it in.",
  });
});

test.each([["build.mjs"], ["package.mjs"], ["start.mjs"]])(
  "%s answers a misspelt word with a sentence and not with a stack trace",
  (script) => {
    const { code, said } = saidBy(script, "--enviroment", "mars");
    expect([code, said]).toEqual([1, expect.stringMatching(/^Unknown option '--enviroment'/)]);
    expect(said).not.toMatch(/\n\s+at /);
  },
);
