import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment, Variable } from "../package/environment";
import { configText } from "./forms";
import { escapeHtml } from "./pageValues";

const CONFIG = "staticwebapp.config.json";
/** The meta elements in which a page holds what belongs to its organisation; scripts hold none of it. */
const TOLD_BY_PAGE: readonly (readonly [name: Variable, meta: string])[] = [
  ["GRAPH_URL", "graph"],
  ["AUTHORITY", "authority"],
  ["AAD_APP_CLIENT_ID", "client"],
  ["TEAMS_CATALOG_ID", "teams-app"],
  ["POLICY_SITE", "policy"],
];

/** Why the pages in `folder` were not built for `env`, as sentences: a host would serve them as they are. */
export const notBuiltFor = (folder: string, env: Environment): readonly string[] => {
  const first = join(folder, "tab.html");
  if (!existsSync(first)) return [`There are no pages in ${folder}.`];
  const page = readFileSync(first, "utf8");
  const told = (meta: string): string => new RegExp(`name="meridian-${meta}" content="([^"]*)"`).exec(page)?.[1] ?? "";
  const config = join(folder, CONFIG);
  const sentences = TOLD_BY_PAGE.filter(([name, meta]) => told(meta) !== escapeHtml(env[name])).map(
    ([name, meta]) => `The pages were built with ${name}=${told(meta)}, and the file says ${env[name]}.`,
  );
  return [
    ...sentences,
    ...(existsSync(config) && readFileSync(config, "utf8") === configText(env)
      ? []
      : [`${CONFIG} is not there, or is of another environment.`]),
  ];
};
