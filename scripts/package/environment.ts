/** Variables of an environment file. Ids and addresses, never secrets. */
export const VARIABLES = [
  "GRAPH_URL",
  "AUTHORITY",
  "FILES_HOST",
  "AAD_APP_CLIENT_ID",
  "TAB_DOMAIN",
  "TEAMS_APP_ID",
  "OUTLOOK_ADDIN_ID",
  "DEVELOPER_NAME",
  "POLICY_SITE",
  "TEAMS_CATALOG_ID",
  "PRIVACY_CONTACT",
] as const;

export type Variable = (typeof VARIABLES)[number];
export type Environment = Readonly<Record<Variable, string>>;

/** Placeholders that Agents Toolkit fills in: `${{NAME}}`. */
export const PLACEHOLDERS = record((name) => `\${{${name}}}`);

function record(valueOf: (name: Variable) => string): Environment {
  const [graph, authority, files, client, domain, app, addIn, developer, policy, catalogue, contact] = VARIABLES;
  return {
    [graph]: valueOf(graph),
    [authority]: valueOf(authority),
    [files]: valueOf(files),
    [client]: valueOf(client),
    [domain]: valueOf(domain),
    [app]: valueOf(app),
    [addIn]: valueOf(addIn),
    [developer]: valueOf(developer),
    [policy]: valueOf(policy),
    [catalogue]: valueOf(catalogue),
    [contact]: valueOf(contact),
  };
}

/** A line of an environment file. */
export interface Line {
  /** As in an editor: the first one is 1. */
  readonly number: number;
  readonly text: string;
  /** Undefined for a line that is not of the form `NAME=value`. */
  readonly said: { readonly name: string; readonly value: string } | undefined;
}

/** All lines except empty ones and comments. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .split("\n")
    .map((line, index) => ({ number: index + 1, text: line.trim(), said: sayingOf(line) }))
    .filter((line) => line.text !== "" && !line.text.startsWith("#"));

const sayingOf = (line: string): Line["said"] => {
  const [, name, value] = /^([A-Z][A-Z\d_]*)=(.*)$/.exec(line.trimEnd()) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value: value.trim() };
};

/** Parses lines `NAME=value`; absent variables are empty. */
export const readEnvironment = (text: string): Environment => {
  const said = new Map(linesOf(text).flatMap(({ said: pair }) => (pair ? [[pair.name, pair.value] as const] : [])));
  return record((name) => said.get(name) ?? "");
};
