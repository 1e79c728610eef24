// npm run programme -- prod pairs.csv: reads a table of pairs and says what would be made. With --make it makes it, with
// --undo it removes what is still empty. --template prints an empty table. With --policy=meridian-policy.json the people
// find each other in their programme, also without the link.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, stop } from "./bootstrap.mjs";

const words = process.argv.slice(2).filter((word) => word.startsWith("--"));
const valueOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const policy = valueOf("policy");
const programme = valueOf("programme");
const flags = words.filter((word) => !/^--(?:policy|programme)=/.test(word));
const [name, table] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = flags.find((flag) => !["--make", "--undo", "--template"].includes(flag));
if (unknown) stop(`${unknown} is not known. Known are --make, --undo, --template, --policy=FILE and --programme=ID.`);
if (flags.length > 1) stop("One of --make, --undo and --template at a time.");
const [flag] = flags;
if (flag !== "--template" && (!name || !table))
  stop("It needs to know where and whom: npm run programme -- prod pairs.csv");
const file = join(ROOT, `env/.env.${name}`);
if (flag !== "--template" && !existsSync(file))
  stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { programmeFor, TEMPLATE } = await import(
  pathToFileURL(await bundleForNode("scripts/programme/main.ts", "programme")).href
);
if (flag === "--template") process.stdout.write(TEMPLATE);
else {
  const mode = flag === "--make" ? "make" : flag === "--undo" ? "undo" : "look";
  const clientId = process.env.MERIDIAN_ADMIN_CLIENT;
  const wish = {
    environment: file,
    table: resolve(process.env.INIT_CWD ?? ".", table),
    mode,
    ...(policy && { policy: resolve(process.env.INIT_CWD ?? ".", policy) }),
    ...(programme && { programme }),
    say: console.log,
    ...(clientId && { clientId }),
  };
  const isWhole = await programmeFor(wish).catch((problem) => stop(problem.message));
  if (mode === "look") console.log("Nothing was made. To make it, add --make.");
  if (!isWhole) process.exitCode = 1;
}
