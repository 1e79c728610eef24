// npm run build -- prod: the static files of all pages and the headers that their host has to send, for env/.env.prod
// ("dev" unless said). `--env prod` says the same.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, runTool, stop, wordsFor } from "./bootstrap.mjs";

const { values, positionals } = wordsFor({ options: { env: { type: "string" } }, allowPositionals: true });
const name = String(values.env ?? positionals[0] ?? "dev");
if (!existsSync(join(ROOT, `env/.env.${name}`)))
  stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { faultsBefore, writeHosting } = await import(
  pathToFileURL(await bundleForNode("scripts/hosting/main.ts", "hosting")).href
);
const faults = faultsBefore(ROOT, name);
for (const { says } of faults) console.error(`  ${says}`);
if (faults.some(({ kind }) => kind === "wrong")) stop(`No pages for "${name}": env/.env.${name} needs mending.`);
if (faults.length > 0) console.error("Nobody can sign in with these pages before that is filled in.");
const code = runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", `env=${name}`]);
if (code !== 0) process.exit(code);
const pages = join(ROOT, name === "local" ? "dist/local" : "dist/app");
for (const file of writeHosting(ROOT, name, pages)) console.log(`Wrote ${relative(ROOT, file)}`);
