// npm run build: the static files of all pages and the headers that their host has to send, for the environment named
// by --env (env/.env.<name>, "dev" by default).
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleForNode, ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";

const { values } = parseArgs({ options: { env: { type: "string", default: "dev" } } });
if (!existsSync(join(ROOT, `env/.env.${values.env}`)))
  stop(`There is no env/.env.${values.env}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { faultsBefore, writeHosting } = await import(
  pathToFileURL(await bundleForNode("scripts/hosting/main.ts", "hosting")).href
);
const faults = faultsBefore(ROOT, values.env);
for (const { says } of faults) console.error(`  ${says}`);
if (faults.some(({ kind }) => kind === "wrong"))
  stop(`No pages for "${values.env}": env/.env.${values.env} needs mending.`);
if (faults.length > 0) console.error("Nobody can sign in with these pages before that is filled in.");
const code = runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", `env=${values.env}`]);
if (code !== 0) process.exit(code);
const pages = join(ROOT, values.env === "local" ? "dist/local" : "dist/app");
for (const file of writeHosting(ROOT, values.env, pages)) console.log(`Wrote ${relative(ROOT, file)}`);
