import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Hono } from "hono";
import { systemClock } from "../domain/time/clock";
import { AUTHORITY_PATH, createAuthority } from "./authority/authority";
import { lockData, runningAlready } from "./graph/dataLock";
import { createLocalGraph } from "./graph/localGraph";
import { controlRoutes } from "./server/control";
import { doorRoutes } from "./server/doors";
import { createMovableClock } from "./server/movableClock";
import { listen, changeRoutes } from "./server/listen";

/** Starts the embedded local Graph and the app on two ports of this machine: two origins, as in production. */
const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: process.env.MERIDIAN_PORT ?? "4173" },
      data: { type: "string", default: process.env.MERIDIAN_DATA ?? ".meridian" },
      certificate: { type: "string" },
      "framed-by": { type: "string" },
      static: { type: "string", default: process.env.MERIDIAN_STATIC ?? "dist/local" },
    },
  });
  const port = Number(values.port);
  const dir = resolve(values.static);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  // For features that browsers and MSAL offer over https only.
  const { certificate } = values;
  const at = (ownPort: number): string => `${certificate === undefined ? "http" : "https"}://localhost:${ownPort}`;
  const address = `${at(port)}/stage.html`;
  const dataDir = resolve(values.data);
  const lock = lockData(dataDir, address);
  if ("holder" in lock) {
    say(runningAlready(lock.holder));
    process.exitCode = 1;
    return;
  }
  process.once("exit", lock.release);
  const clock = createMovableClock(systemClock, join(dataDir, "days-ahead.txt"));
  const graph = createLocalGraph({ clock, dataDir, say });
  await graph.giveToWaves();

  const app = new Hono();
  controlRoutes(app, graph, clock);
  const stopWatching = changeRoutes(app, dir);
  doorRoutes(app, dir, { graphOrigin: at(port + 1), framedBy: values["framed-by"], aheadMs: clock.aheadMs });
  const authority = createAuthority(graph, clock);
  const microsoft = (request: Request): Promise<Response> =>
    new URL(request.url).pathname.startsWith(`${AUTHORITY_PATH}/`) ? authority(request) : graph.serve(request);

  const servers = [
    await listen(port + 1, microsoft, certificate),
    await listen(port, async (request) => app.fetch(request), certificate),
  ];

  const stop = (): void => {
    stopWatching();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    graph.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Printed last: a caller that waits for this line may kill the process at once.
  process.stdout.write(`Meridian is at ${address}\n`);
};

await start();
