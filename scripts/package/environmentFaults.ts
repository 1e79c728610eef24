import { linesOf, readEnvironment, VARIABLES, type Environment, type Variable } from "./environment";
import { RULES, wrongAnywhere } from "./environmentRules";

/** A fault in a line of an environment file. */
export interface EnvironmentFault {
  readonly name: Variable | undefined;
  /** "blank": not filled in yet. "wrong": an invalid value. */
  readonly kind: "blank" | "wrong";
  /** Names the line and its value, and says what to write. */
  readonly says: string;
}

const IDS = ["AAD_APP_CLIENT_ID", "TEAMS_APP_ID", "OUTLOOK_ADDIN_ID", "TEAMS_CATALOG_ID"] as const;

/** All faults in the text of an environment file. */
export const faultsIn = (text: string): readonly EnvironmentFault[] => {
  const env = readEnvironment(text);
  const lines = linesOf(text);
  const placeOf = (name: Variable): readonly number[] =>
    lines.filter(({ said }) => said?.name === name).map(({ number }) => number);
  return [
    ...lines
      .filter(({ said }) => said === undefined)
      .map(({ number, text: line }) => wrong(undefined, `Line ${number} is not read: ${line}. ${FORM}`)),
    ...VARIABLES.flatMap((name) => faultOf(name, env, placeOf(name)) ?? []),
  ];
};

const FORM = "Write NAME=value, in capital letters and without spaces around the sign.";

const wrong = (name: Variable | undefined, says: string): EnvironmentFault => ({ name, kind: "wrong", says });

const faultOf = (name: Variable, env: Environment, places: readonly number[]): EnvironmentFault | undefined => {
  const { wants, mayBeEmpty, blank, wrong: wrongHere } = RULES[name];
  const value = env[name];
  if (places.length > 1) return wrong(name, `${name} stands on the lines ${places.join(" and ")}. Keep one of them.`);
  if (value === "") {
    if (mayBeEmpty) return undefined;
    const state = places.length === 0 ? `${name} is missing` : `${name} (line ${places.join()}) is empty`;
    return { name, kind: "blank", says: `${state}. Write ${wants}.` };
  }
  const nothingYet = blank?.(value, env);
  if (nothingYet !== undefined)
    return { name, kind: "blank", says: `${name} (line ${places.join()}) is "${value}". ${nothingYet}` };
  const why = wrongAnywhere(name, value) ?? wrongHere(value, env) ?? twinOf(name, env);
  return why === undefined ? undefined : wrong(name, `${name} (line ${places.join()}) is "${value}". ${why}`);
};

/** All ids must differ, and differ from the tenant's. */
const twinOf = (name: Variable, env: Environment): string | undefined => {
  const id = IDS.findIndex((each) => each === name);
  if (id < 0) return undefined;
  const same = (other: string): boolean => other.toLowerCase() === env[name].toLowerCase();
  if (env.AUTHORITY.split("/").some(same)) return `That is your tenant's id. Write ${RULES[name].wants}.`;
  const twin = IDS.slice(0, id).find((other) => same(env[other]));
  return twin === undefined
    ? undefined
    : `${twin} is the same. Each needs an id of its own: write ${RULES[name].wants}.`;
};
