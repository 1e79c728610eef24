// npm run package -- dev: what an administrator uploads, for env/.env.dev ("dev" unless said), in appPackage/build.
//   --template   writes appPackage/manifest.json, the same manifest with ${{NAMES}} that Agents Toolkit fills in
import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleForNode, ensureModules, ROOT, stop } from "./bootstrap.mjs";

const { values, positionals } = parseArgs({
  options: { template: { type: "boolean", default: false } },
  allowPositionals: true,
});
const name = positionals[0] ?? "dev";
if (!values.template && !existsSync(join(ROOT, `env/.env.${name}`)))
  stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { writePackage, templateText } = await import(
  pathToFileURL(await bundleForNode("scripts/package/main.ts", "package")).href
);

if (values.template) {
  writeFileSync(join(ROOT, "appPackage/manifest.json"), templateText(ROOT));
  console.log("Wrote appPackage/manifest.json");
} else {
  const outcome = writePackage(ROOT, name);
  if (outcome.refused) {
    for (const fault of outcome.refused) console.error(`  ${fault}`);
    stop(`No package for "${name}": see above. Ids and addresses belong into env/.env.${name}.`);
  }
  for (const file of outcome.written) console.log(`Wrote ${relative(ROOT, file)}`);
}
