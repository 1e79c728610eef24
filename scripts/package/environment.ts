/** What an environment file has to say before a package can be made of it. Ids and addresses, never secrets. */
export const VARIABLES = [
  "GRAPH_URL",
  "AUTHORITY",
  "FILES_HOST",
  "AAD_APP_CLIENT_ID",
  "TAB_DOMAIN",
  "TEAMS_APP_ID",
  "OUTLOOK_ADDIN_ID",
  "DEVELOPER_NAME",
] as const;

export type Variable = (typeof VARIABLES)[number];
export type Environment = Readonly<Record<Variable, string>>;

/** Agents Toolkit fills these in itself: `${{NAME}}`. */
export const PLACEHOLDERS = record((name) => `\${{${name}}}`);

function record(valueOf: (name: Variable) => string): Environment {
  const [graph, authority, files, client, domain, app, addIn, developer] = VARIABLES;
  return {
    [graph]: valueOf(graph),
    [authority]: valueOf(authority),
    [files]: valueOf(files),
    [client]: valueOf(client),
    [domain]: valueOf(domain),
    [app]: valueOf(app),
    [addIn]: valueOf(addIn),
    [developer]: valueOf(developer),
  };
}

/** The environment of a file's lines `NAME=value`; what the file does not say is empty. */
export const readEnvironment = (text: string): Environment => {
  const said = new Map(
    text
      .split("\n")
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).trim()] as const),
  );
  return record((name) => said.get(name) ?? "");
};

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const HOST = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/i;
const FILES = /^https?:\/\/(?:\*\.)?[a-z\d.-]+(?::\d{1,5})?$/i;
const IDS = ["AAD_APP_CLIENT_ID", "TEAMS_APP_ID", "OUTLOOK_ADDIN_ID"] as const;
const LONGEST_DEVELOPER = 32;

/** Why no package can be made of this, one sentence for each fault; each begins with the name of the variable. */
export const faultsOf = (env: Environment): readonly string[] => {
  const empty = VARIABLES.filter((name) => env[name] === "");
  const filled = (name: Variable): boolean => !empty.includes(name);
  const sameAs = (name: (typeof IDS)[number]): string | undefined =>
    IDS.slice(0, IDS.indexOf(name)).find((other) => env[other].toLowerCase() === env[name].toLowerCase());
  return [
    ...empty.map((name) => `${name} is empty.`),
    ...IDS.filter(filled).flatMap((name) => {
      const twin = sameAs(name);
      if (!GUID.test(env[name])) return [`${name} is not a GUID: ${env[name]}`];
      return twin && filled(twin as Variable) ? [`${name} is the same as ${twin}. Each needs its own.`] : [];
    }),
    ...(["GRAPH_URL", "AUTHORITY"] as const)
      .filter((name) => filled(name) && !URL.canParse(env[name]))
      .map((name) => `${name} is not an address: ${env[name]}`),
    ...(filled("FILES_HOST") && !FILES.test(env.FILES_HOST)
      ? [`FILES_HOST is not https:// and a host, such as https://*.sharepoint.com: ${env.FILES_HOST}`]
      : []),
    ...(filled("TAB_DOMAIN") && !HOST.test(env.TAB_DOMAIN)
      ? [`TAB_DOMAIN is a host name only, without https:// and without a path: ${env.TAB_DOMAIN}`]
      : []),
    ...(env.DEVELOPER_NAME.length > LONGEST_DEVELOPER
      ? [`DEVELOPER_NAME has more than ${LONGEST_DEVELOPER} characters.`]
      : []),
  ];
};
