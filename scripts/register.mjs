// npm run register -- prod: creates the app registration for env/.env.prod, or corrects what differs. Needs the Azure
// CLI.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, findOnPath, ROOT, stop } from "./bootstrap.mjs";

const name = process.argv[2] ?? "dev";
const file = join(ROOT, `env/.env.${name}`);
if (!existsSync(file)) stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
if (!findOnPath(process.platform === "win32" ? "az.cmd" : "az"))
  stop("The Azure CLI is not installed. docs/admin/registration.md says how to do it by hand.");
await ensureModules();
const { registerFor } = await import(pathToFileURL(await bundleForNode("scripts/register/main.ts", "register")).href);
const done = await registerFor(file).catch((problem) =>
  stop(`The registration was not made: ${problem.stderr || problem.message}`),
);
if (done.refused) stop(done.refused.join("\n"));
console.log(`The registration ${done.clientId} is ${done.outcome}.`);
console.log(`An administrator agrees to its permissions here:\n${done.consentLink}`);
