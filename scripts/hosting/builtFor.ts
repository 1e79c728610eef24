import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment, Variable } from "../package/environment";
import { staticWebApp } from "./forms";

const CONFIG = "staticwebapp.config.json";
/** The meta elements in which a page holds its Graph, sign-in and site. */
const TOLD_BY_PAGE: readonly (readonly [name: Variable, meta: string])[] = [
  ["GRAPH_URL", "graph"],
  ["AUTHORITY", "authority"],
  ["POLICY_SITE", "policy"],
];

/** The header file that Azure reads from the folder of the pages. */
export const configText = (env: Environment): string => `${JSON.stringify(staticWebApp(env), undefined, 2)}\n`;

/** Why the pages in `folder` were not built for `env`, as sentences: a host would serve them as they are. */
export const notBuiltFor = (folder: string, env: Environment): readonly string[] => {
  const first = join(folder, "tab.html");
  if (!existsSync(first)) return [`There are no pages in ${folder}.`];
  const page = readFileSync(first, "utf8");
  const told = (meta: string): string => new RegExp(`name="meridian-${meta}" content="([^"]*)"`).exec(page)?.[1] ?? "";
  const config = join(folder, CONFIG);
  const sentences = TOLD_BY_PAGE.filter(([name, meta]) => told(meta) !== env[name]).map(
    ([name, meta]) => `The pages were built with ${name}=${told(meta)}, and the file says ${env[name]}.`,
  );
  const knowsClient = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .some((name) => readFileSync(join(folder, name), "utf8").includes(env.AAD_APP_CLIENT_ID));
  return [
    ...sentences,
    ...(knowsClient ? [] : [`The pages were built with another AAD_APP_CLIENT_ID than ${env.AAD_APP_CLIENT_ID}.`]),
    ...(existsSync(config) && readFileSync(config, "utf8") === configText(env)
      ? []
      : [`${CONFIG} is not there, or is of another environment.`]),
  ];
};
