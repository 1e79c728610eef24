// npm run build: the static files of all doors, for the environment named by --env (env/.env.<name>, "dev" unless said).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";

const { values } = parseArgs({ options: { env: { type: "string", default: "dev" } } });
if (!existsSync(join(ROOT, `env/.env.${values.env}`)))
  stop(`There is no env/.env.${values.env}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
process.exit(runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", `env=${values.env}`]));
