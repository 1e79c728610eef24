import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headersFor, STEADY_HEADERS, type Addresses } from "./headers";

/** Fetches one address: at most a follow of nothing, so that a sign-in page before the host is seen as one. */
export type Fetch = (url: string) => Promise<Response>;

interface LiveHost {
  /** `https://mentoring.contoso.com`, without a path. */
  readonly origin: string;
  /** The built pages, as they should be there. */
  readonly folder: string;
  readonly env: Addresses;
  readonly fetch: Fetch;
}

/** What a host says of itself: the release that it serves, and every fault, as sentences. */
export interface LiveReport {
  readonly release: string | undefined;
  readonly files: number;
  readonly faults: readonly string[];
}

/** Answers that Azure reads from the folder and does not serve. */
const NOT_SERVED = ["staticwebapp.config.json"];
/** Hosts mind a thousand questions at once. */
const AT_ONCE = 8;
/** A name that no build makes. */
const NOWHERE = "/none.00000000.js";

/** Compares what a host serves with the folder that was uploaded: each file, each header, and what is not there. */
export const checkLive = async (host: LiveHost): Promise<LiveReport> => {
  const { folder, origin, fetch } = host;
  const names = filesIn(folder);
  const faults = await inTurns(names, (name) => faultsOfFile(host, name));
  const first = await fetch(`${origin}/version.json`).catch(() => undefined);
  return {
    release: first?.ok ? releaseIn(await first.text()) : undefined,
    files: names.length,
    faults: [...(await faultsOfRoot(host)), ...faults.flat(), ...(await faultsOfNothing(host))],
  };
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !NOT_SERVED.includes(name))
    .toSorted();

const inTurns = async <T>(names: readonly string[], work: (name: string) => Promise<T>): Promise<readonly T[]> => {
  const results: T[] = [];
  const left = [...names];
  const lane = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) results.push(await work(name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
};

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const faultsOfFile = async ({ origin, folder, env, fetch }: LiveHost, name: string): Promise<readonly string[]> => {
  const answer = await reach(fetch, `${origin}/${name}`);
  if (typeof answer === "string") return [`${name}: ${answer}`];
  if (!answer.ok) return [`${name} answers ${answer.status}: it was not uploaded, or the host does not serve it.`];
  const there = new Uint8Array(await answer.arrayBuffer());
  return [
    ...(hashOf(there) === hashOf(readFileSync(join(folder, name)))
      ? []
      : [`${name} has other bytes than the one that was built: it is of another release, or the host changes files.`]),
    ...headerFaults(answer, name, headersFor(`/${name}`, env)),
  ];
};

/** A host may write a header's value with other spaces. */
const even = (value: string | null | undefined): string => (value ?? "").replaceAll(/\s+/g, " ").trim();

const headerFaults = (answer: Response, name: string, wanted: Readonly<Record<string, string>>): readonly string[] => [
  ...Object.entries(wanted)
    .filter(([header, value]) => !isAsWanted(header, even(answer.headers.get(header)), even(value)))
    .map(([header, value]) => `${name}: ${header} is "${even(answer.headers.get(header))}" and must be "${value}".`),
  ...FORBIDDEN.filter((header) => answer.headers.has(header)).map(
    (header) => `${name} is sent with ${header}, which breaks Teams or sign-in. Take it away.`,
  ),
];

/** Whoever owns every name below the host's may say so: it is stricter. */
const isAsWanted = (header: string, there: string, wanted: string): boolean =>
  there === wanted ||
  (header === "Strict-Transport-Security" &&
    there.startsWith(`${wanted};`) &&
    there.slice(wanted.length).replaceAll(/; ?(includeSubDomains|preload)/gi, "") === "");

const FORBIDDEN = ["X-Frame-Options", "Cross-Origin-Opener-Policy"];

/** Whoever opens the host alone comes to the personal tab. */
const faultsOfRoot = async ({ origin, folder, fetch }: LiveHost): Promise<readonly string[]> => {
  const answer = await reach(fetch, `${origin}/`);
  if (typeof answer === "string") return [`${origin}: ${answer}`];
  const index = join(folder, "index.html");
  const isIndex = answer.ok && existsSync(index) && (await answer.text()) === readFileSync(index, "utf8");
  return isIndex ? [] : [`${origin}/ does not show index.html.`];
};

/** A file that is not there must say so, and must not be remembered: after an update it may come. */
const faultsOfNothing = async ({ origin, fetch }: LiveHost): Promise<readonly string[]> => {
  const answer = await reach(fetch, `${origin}${NOWHERE}`);
  if (typeof answer === "string") return [];
  const cache = even(answer.headers.get("Cache-Control"));
  const isKept = /immutable|max-age=(?!0\b)\d/.test(cache);
  const lost = STEADY_HEADERS.filter(({ name }) => !answer.headers.has(name)).map(({ name }) => name);
  return [
    ...(answer.status === 404
      ? []
      : [
          `A file that is not there answers ${answer.status} and must answer 404: an open page would take it for code.`,
        ]),
    ...(isKept
      ? [
          `A file that is not there is remembered by browsers (Cache-Control: ${cache}). After an update it stays missing.`,
        ]
      : []),
    ...(lost.length > 0 ? [`The page of an error is sent without ${lost.join(", ")}.`] : []),
  ];
};

/** The answer, or why there is none. */
const reach = async (fetch: Fetch, url: string): Promise<Response | string> => {
  try {
    const answer = await fetch(url);
    const isElsewhere = answer.status >= 300 && answer.status < 400;
    return isElsewhere
      ? `The host leads to ${answer.headers.get("Location") ?? "another address"}. Pages are public files: nothing may stand before them.`
      : answer;
  } catch (problem) {
    const cause = problem instanceof Error ? (problem.cause instanceof Error ? problem.cause : problem).message : "";
    return `It cannot be reached: ${cause}.`;
  }
};

const releaseIn = (text: string): string | undefined => {
  try {
    const told: { readonly release?: unknown } = JSON.parse(text);
    return typeof told.release === "string" ? told.release : undefined;
  } catch {
    return undefined;
  }
};
