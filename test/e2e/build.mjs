// Builds what the end-to-end tests open, once for the whole run: the local doors as production code, and the local Graph.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleForNode, runToolAside } from "../../scripts/bootstrap.mjs";
import openRun from "../setup/run.mjs";

/** Shared with the build of `npm run check`, which then makes only what differs. */
const SHARED = "pages";

/** Begins it beside the other tests. harness.ts waits for the file that says how it ended: empty when all is well. */
export default function beginToBuild() {
  const folder = openRun();
  const tell = (problem) => writeFileSync(join(folder, "built"), problem);
  build().then(
    () => tell(""),
    (problem) => tell(String(problem)),
  );
}

export async function build() {
  const folder = openRun();
  const made = ["--env", `out=${join(folder, "pages")}`, "--env", `cache=${SHARED}`];
  const { code, output } = await runToolAside("webpack-cli/bin/cli.js", [
    ...["--mode", "production", "--env", "env=local"],
    ...made,
  ]);
  if (code !== 0) throw new Error(`The end-to-end build failed:\n${output}`);
  await bundleForNode("src/sandbox/main.ts", "sandbox", folder);
}
