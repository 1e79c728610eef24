import { readFileSync, existsSync, watch } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { NO_ANSWER } from "../graph/trouble";
import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";

type Answer = (request: Request) => Promise<Response>;

/** A folder with `key.pem` and `cert.pem`, made for `localhost`. */
type CertificateFolder = string;

/** Listens on localhost only. An answer that throws `NO_ANSWER` cuts the connection, like a lost network. */
export const listen = async (port: number, answer: Answer, certificate?: CertificateFolder): Promise<Server> => {
  const serve: RequestListener = (incoming, outgoing) => {
    if (!isFromHere(incoming)) {
      outgoing.writeHead(403).end();
      return;
    }
    const guarded: Answer = async (request) => {
      try {
        return await answer(request);
      } catch (problem) {
        if (problem !== NO_ANSWER) throw problem;
        incoming.socket.destroy();
        return new Response(null);
      }
    };
    void getRequestListener(guarded, { overrideGlobalObjects: false })(incoming, outgoing);
  };
  const server = certificate === undefined ? createServer(serve) : createSecureServer(pairIn(certificate), serve);
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", ready);
  });
  return server;
};

const HERE = ["localhost", "127.0.0.1", "[::1]"];

const isHere = (url: string): boolean => URL.canParse(url) && HERE.includes(new URL(url).hostname);

/**
 * A name of somebody else's may lead to this machine, and any page in the same browser may send to it: both could wipe
 * a developer's work. Looking is free: pages cannot read the answer.
 */
const isFromHere = ({ method, headers: { host, origin } }: IncomingMessage): boolean =>
  isHere(`http://${host ?? ""}`) &&
  (["GET", "HEAD", "OPTIONS"].includes(method ?? "") || isHere(origin ?? "http://localhost"));

const pairIn = (folder: CertificateFolder) => ({
  key: readFileSync(join(folder, "key.pem")),
  cert: readFileSync(join(folder, "cert.pem")),
});

/** Debounce: a build writes many files; pages are notified once, after this quiet time. */
const QUIET_MS = 200;

/** GET /sandbox/changes: notifies pages of a new build. Returns a function that stops it. */
export const changeRoutes = (app: Hono, dir: string): (() => void) => {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = existsSync(dir)
    ? watch(dir, () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          for (const listener of listeners) listener();
        }, QUIET_MS);
      })
    : undefined;

  app.get("/sandbox/changes", (c) =>
    streamSSE(c, async (stream) => {
      const reload = (): void => void stream.writeSSE({ event: "reload", data: "" });
      listeners.add(reload);
      await stream.write(": listening\n\n");
      await new Promise<void>((done) => stream.onAbort(done));
      listeners.delete(reload);
    }),
  );

  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
};
