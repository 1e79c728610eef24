import { createBrowserHost } from "./browserHost";
import type { Host } from "./host";
import { browserEnvironmentOf, type BrowserEnvironment } from "./browserEnvironment";
import { answerWithin } from "./timer";

interface ConnectOptions {
  readonly around?: BrowserEnvironment;
  /** Origin of Teams in this cloud; teams-js knows those of most clouds by itself. */
  readonly teams?: string;
  /** How long a program around us may take to answer before we carry on without it. */
  readonly answerWithinMs?: number;
  /** Work for the time in which nobody answers yet: done once the program around us has been asked. */
  readonly meanwhile?: () => void;
}

/**
 * Only programs of Microsoft may show our pages in a frame (`frame-ancestors`), so a framed page has a host. A phone that has just
 * started its program answers late, and a page that took itself for a browser then could not use the sign-in of Teams.
 */
const HOST_ANSWERS_WITHIN_MS = 8_000;

/** Finds out, once, which program this page is in. Anything that does not answer as Teams or Outlook do is a browser. */
export const connectHost = async ({
  around = browserEnvironmentOf(window),
  teams,
  answerWithinMs = HOST_ANSWERS_WITHIN_MS,
  meanwhile,
}: ConnectOptions = {}): Promise<Host> => {
  const host = around.hosted ? await hostAround(around, teams, answerWithinMs, meanwhile) : undefined;
  return host ?? createBrowserHost(around);
};

const hostAround = async (
  around: BrowserEnvironment,
  teams: string | undefined,
  answerWithinMs: number,
  meanwhile?: () => void,
): Promise<Host | undefined> => {
  try {
    const { connectFramedHost } = await import(/* webpackChunkName: "first-host" */ "./framedHost");
    const connecting = connectFramedHost(around, teams);
    meanwhile?.();
    return await answerWithin(answerWithinMs, connecting);
  } catch {
    return undefined;
  }
};
