// Builds what the end-to-end tests open, once for the whole run: the local doors as production code, and the local Graph.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundleForNode, ROOT } from "../../scripts/bootstrap.mjs";
import openRun from "../setup/run.mjs";

export default async function build() {
  const folder = openRun();
  const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const args = [webpack, "--mode", "production", "--env", "env=local", "--env", `out=${join(folder, "pages")}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`The end-to-end build failed:\n${stdout}\n${stderr}`);
  await bundleForNode("src/sandbox/main.ts", "sandbox", folder);
}
