import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvironment } from "../package/environment";
import { headerTable, nginx, staticWebApp } from "./forms";

/** Writes what a host of the built pages has to send, for an environment; returns the files. */
export const writeHosting = (root: string, name: string, pages: string): readonly string[] => {
  const env = readEnvironment(readFileSync(join(root, `env/.env.${name}`), "utf8"));
  const beside = join(root, "dist/hosting");
  mkdirSync(beside, { recursive: true });
  const files: readonly (readonly [file: string, text: string])[] = [
    // Azure reads it from the folder of the pages, and does not serve it.
    [join(pages, "staticwebapp.config.json"), `${JSON.stringify(staticWebApp(env), undefined, 2)}\n`],
    [join(beside, "nginx.conf"), nginx(env)],
    [join(beside, "headers.md"), headerTable(env)],
  ];
  for (const [file, text] of files) writeFileSync(file, text);
  return files.map(([file]) => file);
};
