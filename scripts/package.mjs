// npm run package -- dev: what an administrator uploads, for env/.env.dev ("dev" unless said), in appPackage/build.
//   --outlook-beside   leaves Outlook to the add-in in XML alone, for an Outlook in which the package's own buttons fail
//   --template   writes what Agents Toolkit packs: appPackage/manifest.json with ${{NAMES}} to fill in, and its languages
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, stop, wordsFor } from "./bootstrap.mjs";

const { values, positionals } = wordsFor({
  options: {
    template: { type: "boolean", default: false },
    "outlook-beside": { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const name = positionals[0] ?? "dev";
if (!values.template && !existsSync(join(ROOT, `env/.env.${name}`)))
  stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { writePackage, templateFiles } = await import(
  pathToFileURL(await bundleForNode("scripts/package/main.ts", "package")).href
);

if (values.template) {
  for (const [path, text] of templateFiles(ROOT)) {
    const file = join(ROOT, "appPackage", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`Wrote appPackage/${path}`);
  }
} else {
  const outcome = writePackage(ROOT, name, values["outlook-beside"] ? "beside" : "inside");
  if (outcome.refused) {
    for (const fault of outcome.refused) console.error(`  ${fault}`);
    stop(`No package for "${name}": see above. Lines are those of env/.env.${name}.`);
  }
  for (const file of outcome.written) console.log(`Wrote ${relative(ROOT, file)}`);
}
