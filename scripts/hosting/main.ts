import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvironment } from "../package/environment";
import { faultsIn, type EnvironmentFault } from "../package/environmentFaults";
import { notBuiltFor } from "./builtFor";
import { configText, headerTable, iis, nginx, securityText } from "./forms";

const textOf = (root: string, name: string): string => readFileSync(join(root, `env/.env.${name}`), "utf8");

/** Faults of an environment file, before anything is built. */
export const faultsBefore = (root: string, name: string): readonly EnvironmentFault[] => faultsIn(textOf(root, name));

/** Why the pages in `folder` must not be hosted for an environment. */
export const faultsAfter = (root: string, name: string, folder: string): readonly string[] =>
  notBuiltFor(join(root, folder), readEnvironment(textOf(root, name)));

/** Writes the header files of an environment; returns their names. */
export const writeHosting = (root: string, name: string, pages: string): readonly string[] => {
  const env = readEnvironment(textOf(root, name));
  const beside = join(root, "dist/hosting");
  mkdirSync(beside, { recursive: true });
  const files: readonly (readonly [file: string, text: string])[] = [
    // Azure reads it from the folder of the pages, and does not serve it.
    [join(pages, "staticwebapp.config.json"), configText(env)],
    [join(beside, "nginx.conf"), nginx(env)],
    [join(beside, "web.config"), iis(env)],
    [join(beside, "headers.md"), headerTable(env)],
  ];
  const wellKnown = join(pages, ".well-known");
  if (env.PRIVACY_CONTACT !== "") mkdirSync(wellKnown, { recursive: true });
  const all = [
    ...files,
    ...(env.PRIVACY_CONTACT === "" ? [] : [[join(wellKnown, "security.txt"), securityText(env, new Date())] as const]),
  ];
  for (const [file, text] of all) writeFileSync(file, text);
  return all.map(([file]) => file);
};
