import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { NO_ANSWER } from "../graph/trouble";

type Answer = (request: Request) => Promise<Response>;

/** A folder with `key.pem` and `cert.pem`, made for `localhost`. */
export type CertificateFolder = string;

/** Listens on this machine only. An answer that throws `NO_ANSWER` cuts the connection, as a lost network would. */
export const listen = async (port: number, answer: Answer, certificate?: CertificateFolder): Promise<Server> => {
  const serve: RequestListener = (incoming, outgoing) => {
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

const pairIn = (folder: CertificateFolder) => ({
  key: readFileSync(join(folder, "key.pem")),
  cert: readFileSync(join(folder, "cert.pem")),
});
