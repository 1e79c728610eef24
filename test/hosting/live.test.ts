import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headersFor } from "../../scripts/hosting/headers";
import { checkLive } from "../../scripts/hosting/live";
import { FILLED } from "../package/everyDoor";

const FILES: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>Meridian</title>",
  "tab.html": "<!doctype html><title>Meridian</title>",
  "tab.1a2b3c4d.js": "start()",
  "0107c846.js": 'words("¿Qué ve desde donde está?")',
  "version.json": '{"release":"0.1.0+1a2b3c4d"}',
  "icons/80.png": "\u0089PNG",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "meridian-live-"));
  mkdirSync(join(folder, "icons"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "staticwebapp.config.json"), "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

type Answer = (path: string, response: ServerResponse) => boolean;

/** A host on this machine, without TLS, that serves what was uploaded; `differs` answers first where it likes. */
const hostedWhere = async (differs: Answer = () => false) => {
  const server = createServer(({ url = "/" }, response) => {
    if (differs(url, response)) return;
    const path = url === "/" ? "/index.html" : url;
    const isThere = path.slice(1) in FILES;
    const { "Cache-Control": cache, ...headers } = headersFor(path, FILLED);
    response.writeHead(isThere ? 200 : 404, { ...headers, ...(isThere && cache && { "Cache-Control": cache }) });
    response.end(isThere ? readFileSync(join(folder, path)) : "Not found");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const ask = (url: string): Promise<Response> => fetch(url, { redirect: "manual" });
  const report = await checkLive({ origin, folder, env: FILLED, fetch: ask });
  await new Promise((closed) => server.close(closed));
  return { ...report, origin };
};

const at =
  (wanted: string, answer: (response: ServerResponse) => void): Answer =>
  (path, response) => {
    if (path !== wanted) return false;
    answer(response);
    return true;
  };

test("an administrator hears nothing but the release where the host serves what was built, as it should", async () => {
  expect(await hostedWhere()).toMatchObject({ release: "0.1.0+1a2b3c4d", files: 6, faults: [] });
});

test("an administrator who owns every name below the host's may say so, and hears nothing about it", async () => {
  const stricter = at("/tab.html", (response) => {
    const headers = { ...headersFor("/tab.html", FILLED) };
    const steady = `${headers["Strict-Transport-Security"]}; includeSubDomains; preload`;
    response.writeHead(200, { ...headers, "Strict-Transport-Security": steady }).end(FILES["tab.html"]);
  });
  expect((await hostedWhere(stricter)).faults).toEqual([]);
  const other = at("/tab.html", (response) => {
    const headers = { ...headersFor("/tab.html", FILLED), "Strict-Transport-Security": "max-age=63072000; foo" };
    response.writeHead(200, headers).end(FILES["tab.html"]);
  });
  expect((await hostedWhere(other)).faults).toHaveLength(1);
});

test.each<readonly [string, Answer, RegExp]>([
  [
    "one file did not arrive",
    at("/0107c846.js", (response) => response.writeHead(404, headersFor("/x.html", FILLED)).end()),
    /^0107c846\.js answers 404: it was not uploaded/,
  ],
  [
    "a page is still of the last release",
    at("/tab.html", (response) => response.writeHead(200, headersFor("/tab.html", FILLED)).end("<!doctype html>old")),
    /^tab\.html has other bytes than the one that was built/,
  ],
  [
    "the host adds a header that shuts Teams out",
    at("/tab.html", (response) =>
      response
        .writeHead(200, { ...headersFor("/tab.html", FILLED), "X-Frame-Options": "SAMEORIGIN" })
        .end(FILES["tab.html"]),
    ),
    /^tab\.html is sent with X-Frame-Options/,
  ],
  [
    "the host sends no policy",
    at("/tab.html", (response) => {
      const { "Content-Security-Policy": _, ...headers } = headersFor("/tab.html", FILLED);
      response.writeHead(200, headers).end(FILES["tab.html"]);
    }),
    /^tab\.html: Content-Security-Policy is "" and must be "default-src 'none'/,
  ],
  [
    "what is not there is remembered for a year",
    at("/none.00000000.js", (response) => response.writeHead(404, headersFor("/x.js", FILLED)).end()),
    /^A file that is not there is remembered by browsers \(Cache-Control: public, max-age=31536000, immutable\)/,
  ],
  [
    "what is not there is answered with the first page, as hosts do for apps of one page",
    at("/none.00000000.js", (response) =>
      response.writeHead(200, headersFor("/index.html", FILLED)).end(FILES["index.html"]),
    ),
    /^A file that is not there answers 200 and must answer 404/,
  ],
  [
    "the bare address shows a page of the host's maker",
    at("/", (response) => response.writeHead(200).end("Your web app is running")),
    /\/ does not show index\.html\.$/,
  ],
  [
    "a sign-in stands before a page",
    at("/tab.html", (response) => response.writeHead(302, { Location: "https://login.example/" }).end()),
    /^tab\.html: The host leads to https:\/\/login\.example\/\. Pages are public files: nothing may stand before them\.$/,
  ],
])("an administrator is told when %s", async (_, differs, said) => {
  const { faults } = await hostedWhere(differs);
  expect(faults).toEqual([expect.stringMatching(said)]);
});

test("a host that does not answer is told in a sentence for each, and in no stack trace", async () => {
  const refused = Object.assign(new TypeError("fetch failed"), { cause: new Error("connect ECONNREFUSED") });
  const { faults, release } = await checkLive({
    origin: "https://mentoring.contoso.example",
    folder,
    env: FILLED,
    fetch: () => Promise.reject(refused),
  });
  expect(release).toBeUndefined();
  expect(faults[0]).toBe("https://mentoring.contoso.example: It cannot be reached: connect ECONNREFUSED.");
});
