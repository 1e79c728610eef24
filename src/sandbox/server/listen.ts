import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { NO_ANSWER } from "../graph/trouble";

type Answer = (request: Request) => Promise<Response>;

/** Listens on this machine only. An answer that throws `NO_ANSWER` cuts the connection, as a lost network would. */
export const listen = async (port: number, answer: Answer): Promise<Server> => {
  const server = createServer((incoming, outgoing) => {
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
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", ready);
  });
  return server;
};
