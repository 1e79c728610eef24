import { isRecord } from "../../src/domain/shared/shape";
import type { House, Wire } from "./house";

/** What happens to one request of a device on its way. */
export type Trouble = (typeof TROUBLES)[number];

export const TROUBLES = [
  "fine",
  "dies before it leaves",
  "dies before the answer",
  "leaves late",
  "answer is late",
  "gateway gives up",
  "hangs",
  "commits after we gave up",
  "500 before",
  "500 after",
  "400",
  "403",
  "404",
  "409",
  "412",
  "page with 200",
  "cut body",
  "told twice and backwards",
] as const;

/** How the service answers everybody, for the whole of a story. No fault: documented, or seen. */
export interface Manners {
  /** So few rows on a page of a list's changes, and links to the next. */
  readonly pageOfThree: boolean;
  /** Nobody's id in a list's changes, and links without the wish to see columns. */
  readonly isBare: boolean;
  /** What somebody writes in this step is refused for ever. */
  readonly refuses?: { readonly step: number; readonly status: 400 | 409 | 500 };
}

export const PLAIN: Manners = { pageOfThree: false, isBare: false };

/** A window of a device: it lives until it is closed, and may be frozen in between. */
export interface Life {
  alive: boolean;
  frozen: boolean;
  readonly asleep: (() => void)[];
}

export const newLife = (): Life => ({ alive: true, frozen: false, asleep: [] });

const LATE_MS = 7_000;
/** The transport's own limit of a minute runs in real time, of which none passes in a story. */
const GIVEN_UP_MS = 60_000;
const COMMITS_AFTER_MS = 15_000;
const withoutPatience = ({ signal: _signal, ...init }: RequestInit = {}): RequestInit => init;
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const refusal = (status: number): Response =>
  Response.json({ error: { code: status >= 500 ? "generalException" : "invalidRequest", message: "no" } }, { status });
const NO_ANSWER = new TypeError("fetch failed");

interface WireParts {
  readonly house: House;
  readonly manners: Manners;
  readonly life: Life;
  readonly troubles: Trouble[];
  readonly isAway: () => boolean;
  readonly die: () => void;
}

/** How one window reaches the service. */
export const createWire = ({ house, manners, life, troubles, isAway, die }: WireParts): Wire => {
  const isRefused = (body: string): boolean =>
    manners.refuses !== undefined && new RegExp(`Sentence ${manners.refuses.step}(?!\\d)`).test(body);
  const refused = (): Response => refusal(manners.refuses?.status ?? 500);

  /** Several writes may travel together: the service answers each by itself. */
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const reach = (body = init?.body): Promise<Response> =>
      house.local.fetch(asked(manners, input), { ...withoutPatience(init), ...(body != null && { body }) });
    const isWrite = init?.method === "POST" || init?.method === "PATCH";
    const text = typeof init?.body === "string" ? init.body : "";
    if (!isWrite || !isRefused(text)) return reach();
    const together = requestsIn(init);
    if (together.length === 0) return refused();
    const others = together.filter((request) => !isRefused(JSON.stringify(request)));
    const answer =
      others.length > 0 ? await reach(JSON.stringify({ requests: others })) : Response.json({ responses: [] });
    if (!answer.ok) return answer;
    const { responses } = await answer.json();
    const { status } = refused();
    const no = together.filter((request) => !others.includes(request)).map(({ id }) => ({ id, status, body: {} }));
    return Response.json({ responses: [...responses, ...no] });
  };

  return {
    isOffline: isAway,
    fetch: async (input, init) => {
      const calls = Math.max(1, requestsIn(init).length);
      const lasting = <T>(work: Promise<T>): Promise<T> => house.lasting(work, calls);
      const pause = (ms: number): Promise<void> => lasting(new Promise<void>((resume) => house.time.timer(ms, resume)));
      const gone = (): Promise<Response> => {
        die();
        return lasting(never());
      };
      if (isAway()) throw NO_ANSWER;
      const trouble = troubles.shift() ?? "fine";
      if (trouble === "dies before it leaves") return gone();
      if (trouble === "leaves late") await pause(LATE_MS);
      if (!life.alive) return lasting(never());
      if (trouble === "hangs" || trouble === "commits after we gave up") {
        if (trouble !== "hangs") house.commitsLater(GIVEN_UP_MS + COMMITS_AFTER_MS, () => send(input, init));
        await pause(GIVEN_UP_MS);
        throw NO_ANSWER;
      }
      if (trouble === "500 before") return refusal(500);
      if (/^\d+$/.test(trouble)) return refusal(Number(trouble));
      const answer = await send(input, init);
      if (trouble === "dies before the answer") return gone();
      if (trouble === "answer is late") await pause(LATE_MS);
      if (!life.alive) return lasting(never());
      if (isAway()) throw NO_ANSWER;
      return spoilt(trouble, answer);
    },
  };
};

/** The requests that travel together in this one; none when it is no `$batch`. */
const requestsIn = (init?: RequestInit): readonly { readonly id: string }[] => {
  const body: unknown = typeof init?.body === "string" && init.body.startsWith("{") ? JSON.parse(init.body) : undefined;
  return isRecord(body) && Array.isArray(body.requests) ? body.requests : [];
};

const asked = (manners: Manners, input: string | URL | Request): string | URL | Request => {
  if (!manners.pageOfThree || typeof input !== "string" || !/\/items\/delta(\?|$)/.test(input)) return input;
  return /[?&]\$top=/.test(input) ? input : `${input}${input.includes("?") ? "&" : "?"}$top=3`;
};

const spoilt = async (trouble: Trouble, answer: Response): Promise<Response> => {
  const { status, headers } = answer;
  if (trouble === "gateway gives up") return new Response("<html></html>", { status: 504 });
  if (trouble === "500 after") return refusal(500);
  if (trouble === "page with 200") {
    return new Response("<html><body>Sign in</body></html>", { headers: { "Content-Type": "text/html" } });
  }
  if (!answer.ok || !(headers.get("Content-Type") ?? "").includes("json")) return answer;
  if (trouble === "cut body") {
    const text = await answer.text();
    return new Response(text.slice(0, text.length >> 1), { status, headers });
  }
  if (trouble !== "told twice and backwards") return answer;
  const body = await answer.json();
  const rows: readonly unknown[] = Array.isArray(body.value) ? body.value : [];
  return Response.json(Array.isArray(body.value) ? { ...body, value: [...rows.toReversed(), ...rows] } : body, {
    status,
  });
};
