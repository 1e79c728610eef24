import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import type { RecordedExchange } from "../../src/sandbox/graph/record";
import { VISITOR } from "../sandbox/sandboxTools";

/** Microsoft's own metadata of the endpoints we use, as OpenAPI 3.1 with closed schemas. Kept beside the project. */
export const SLICE = resolve(__dirname, "../../../shared/graph/openapi-slice.json");

export const SLICE_ABSENT = `Nothing is compared with Microsoft's description: there is no ${SLICE}.`;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Slice {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Every deviation of `exchange` from the documentation, as sentences; [] for none. */
export type Contract = (exchange: RecordedExchange) => readonly string[];

/**
 * Documented, but missing from the slice: some redirects and listings, a notebook by its link, a section, a row's version,
 * calling off, and an administrator's groups, with their people and what they let in.
 */
const BESIDE_THE_SLICE = [
  /^GET \/sites\/[^/]+\/lists\/[^/]+\/items\/[^/]+\/versions\/[\d.]+$/,
  /^POST \/me\/events\/[^/]+\/(?:cancel|decline|tentativelyAccept)$/,
  /^GET \/me\/drive\/special\/approot:\/[^?]+:\/content$/,
  /^GET \/me\/drive\/special\/approot\/children$/,
  /^GET \/sites\/[^/]+:\/sites\/[^/]+:\/drive\/root:\/[^?]+:\/(?:children|content)$/,
  /^POST \/me\/onenote\/notebooks\/GetNotebookFromWebUrl$/,
  /^GET \/(?:groups|sites)\/[^/]+\/onenote\/sections\/[^/]+$/,
  /^GET \/me\/memberOf$/,
  /^(?:GET|POST) \/groups$/,
  /^(?:GET|DELETE) \/groups\/[^/]+$/,
  /^GET \/groups\/[^/]+\/(?:owners|members)$/,
  /^(?:POST|DELETE) \/groups\/[^/]+\/(?:owners|members)\/(?:[^/]+\/)?\$ref$/,
  /^GET \/sites\/[^/]+\/(?:permissions|drive\/root\/children)$/,
];

export const readContract = (): Contract => {
  const slice: Slice = JSON.parse(readFileSync(SLICE, "utf8"));
  const finder = createFinder(slice);
  const requests = createValidator(slice);
  const answers = createValidator(withEnumsInAnyCase(slice));

  const check: Contract = (exchange) => {
    const { method, status } = exchange;
    const [path = "", query = ""] = exchange.path.split("?");
    const at = `${method} ${path} (${status})`;
    const found = finder(method, path);
    if (!found) return isBeside(method, path) || status === 400 ? [] : [`${at}: no such endpoint in the slice`];
    const mayBeWrong = exchange.userAgent === VISITOR && status >= 400;
    const problems = [
      ...(mayBeWrong ? [] : queryProblems(found.operation, new URLSearchParams(query))),
      ...(mayBeWrong ? [] : requestProblems(requests, found, exchange)),
      ...answerProblems(answers, found, exchange),
    ];
    return [...problems.map((problem) => `${at}: ${problem}`), ...partsOf(exchange).flatMap(check)];
  };
  return check;
};

const isBeside = (method: string, path: string): boolean =>
  BESIDE_THE_SLICE.some((pattern) => pattern.test(`${method} ${decodeURIComponent(path)}`));

interface Found {
  readonly pointer: string;
  readonly operation: Operation;
}

type Finder = (method: string, path: string) => Found | undefined;

/** Finds the template with the fewest placeholders, so that `items/delta` is not taken for an item. */
const createFinder = (slice: Slice): Finder => {
  const templates = Object.keys(slice.paths)
    .toSorted((a, b) => a.split("{").length - b.split("{").length)
    .map((template) => ({ template, pattern: patternOf(template) }));
  return (method, path) => {
    const verb = method.toLowerCase();
    const match = templates.find(({ template, pattern }) => pattern.test(path) && slice.paths[template]?.[verb]);
    const operation = match && slice.paths[match.template]?.[verb];
    return operation && { pointer: `#/paths/${escapePointer(match.template)}/${verb}`, operation };
  };
};

/** A placeholder matches one segment; that of a site's own path may match several. */
const patternOf = (template: string): RegExp => {
  const parts = template.split(/(\{[^}]+\})/).map((part) => {
    if (part.startsWith("{")) return part === "{site-path}" ? "[^:]+?" : "[^/]+?";
    return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "i");
};

const escapePointer = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

type Validator = (pointer: string, value: unknown) => readonly string[];

const createValidator = (slice: object): Validator => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addKeyword({
    keyword: "enumInAnyCase",
    validate: (values: readonly unknown[], value: unknown) => values.map(lower).includes(lower(value)),
  });
  ajv.addSchema(slice, "slice");
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `slice${pointer}` });
    compiled.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== "anyOf")
      .map(({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
  };
};

const lower = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);

/** The service ignores the case of enums, contrary to its description (docs/graph-facts.md). */
const withEnumsInAnyCase = (slice: Slice): object =>
  JSON.parse(JSON.stringify(slice), (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("enum" in value) || !Array.isArray(value.enum)) return value;
    const { enum: enumInAnyCase, ...rest } = value;
    return { ...rest, enumInAnyCase };
  });

const queryProblems = ({ parameters = [] }: Operation, query: URLSearchParams): readonly string[] => {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const missing = known.filter(({ name, required }) => required && !query.has(name));
  const unknown = [...query.keys()].filter((sent) => !known.some(({ name }) => name === sent) && !isPaging(sent));
  return [
    ...missing.map(({ name }) => `the query lacks ${name}`),
    ...unknown.map((name) => `the query has an unknown ${name}`),
  ];
};

/** Parameters inside nextLink and deltaLink, which the product only passes back. */
const isPaging = (name: string): boolean => ["$skiptoken", "token", "$skip"].includes(name);

const requestProblems = (
  validate: Validator,
  { pointer, operation }: Found,
  exchange: RecordedExchange,
): readonly string[] => {
  const content = operation.requestBody?.content;
  if (!content) return exchange.sent ? ["a body was sent where none belongs"] : [];
  const type = exchange.contentType.split(";")[0] ?? "";
  if (!(type in content)) return [`a body of type "${type}" was sent`];
  if (type !== "application/json" || exchange.path.includes("approot:/")) return [];
  const body = parseJson(exchange.sent);
  if (body === undefined) return ["the body is not JSON"];
  return validate(`${pointer}/requestBody/content/application~1json/schema`, body);
};

const answerProblems = (
  validate: Validator,
  { pointer, operation }: Found,
  exchange: RecordedExchange,
): readonly string[] => {
  const { status, answerType, answer } = exchange;
  const anyOfClass = `${Math.floor(status / 100)}XX`;
  const key = [String(status), anyOfClass].find((name) => name in operation.responses);
  if (!key) return [`the status ${status} is not documented`];
  // A proxy's error page does not come from Graph.
  if (status >= 500 && answerType.startsWith("text/html")) return [];
  const content = operation.responses[key]?.content;
  if (content && !("application/json" in content))
    return Object.keys(content).some((type) => answerType.startsWith(type))
      ? []
      : [`an answer of type "${answerType}"`];
  if (!content) return answer ? ["an answer that should be empty is not"] : [];
  const body = parseJson(answer);
  if (body === undefined) return ["the answer is not JSON"];
  return validate(`${pointer}/responses/${key}/content/application~1json/schema`, body);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The parts of a $batch as single exchanges, without those that were skipped. */
const partsOf = (exchange: RecordedExchange): readonly RecordedExchange[] => {
  if (!exchange.path.startsWith("/$batch") || exchange.status !== 200) return [];
  const { requests }: { requests: readonly BatchPart[] } = JSON.parse(exchange.sent);
  const { responses }: { responses: readonly BatchAnswer[] } = JSON.parse(exchange.answer);
  return requests.flatMap(({ id, method, url, headers = {}, body }) => {
    const answer = responses.find((response) => response.id === id);
    if (!answer || answer.status === 424) return [];
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
    return {
      method,
      path: url.startsWith("/") ? url : `/${url}`,
      userAgent: exchange.userAgent,
      contentType: type ?? "",
      sent: body === undefined ? "" : JSON.stringify(body),
      status: answer.status,
      answerType: answer.headers["Content-Type"] ?? "",
      answer: answer.body === undefined ? "" : JSON.stringify(answer.body),
    };
  });
};

/** All exchanges recorded in this test run, browser tests included. Who polls asks the same many times: each counts once. */
export const recorded = (file = process.env.MERIDIAN_RECORD): readonly RecordedExchange[] =>
  file !== undefined && existsSync(file)
    ? [...new Set(readFileSync(file, "utf8").split("\n"))].flatMap(exchangeIn)
    : [];

/** Skips a partial line: a server is writing it, or was killed while it did. */
const exchangeIn = (line: string): readonly RecordedExchange[] => {
  try {
    const exchange: RecordedExchange = JSON.parse(line);
    return [exchange];
  } catch {
    return [];
  }
};
