// configure.mjs of an archive: fills in the settings where a machine has Node, such as a runner of a pipeline.
//   node configure.mjs settings.env ready    reads the settings, and writes what to host and to upload into "ready"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Packed } from "../package/zip";
import { configure, SUMS } from "./configure";

const archive = dirname(fileURLToPath(import.meta.url));

const stop = (sentences: readonly string[]): never => {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
};

/** The files that the list names, and the list. */
const filesOf = (folder: string): readonly Packed[] => {
  const list = existsSync(join(folder, SUMS)) ? readFileSync(join(folder, SUMS), "utf8") : "";
  const names = [...list.matchAll(/^[\da-f]{64} {2}(.+)$/gm)].map(([, name = ""]) => name);
  return [...(list === "" ? [] : [SUMS]), ...names]
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
};

const [settings, out] = process.argv.slice(2);
if (settings === undefined || out === undefined) stop(["Write: node configure.mjs settings.env <folder to make>"]);
else if (!existsSync(settings)) stop([`There is no ${settings}. Copy the one of this archive, and fill it in.`]);
// Files of two releases in one folder could be hosted together by mistake.
else if (existsSync(out) && readdirSync(out).length > 0) stop([`${out} is not empty. Name a folder that is new.`]);
else {
  const made = await configure(filesOf(archive), readFileSync(settings, "utf8"), new Date());
  if ("refused" in made) stop(made.refused);
  else {
    for (const { name, bytes } of made.files) {
      const file = resolve(out, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    console.log(`Wrote ${made.files.length} files for ${made.domain} into ${out}.`);
  }
}
