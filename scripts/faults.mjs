// npm run faults: runs many thousand random stories of two to four devices on one document, with all simulated faults.
// Words after -- : how many stories, the seed, and "sharepoint-list" or "onenote" for one store alone.
import { pathToFileURL } from "node:url";
import { bundleTestProgram, ensureModules } from "./bootstrap.mjs";

await ensureModules();
const program = await bundleTestProgram("faults");
// Stories run on every core, in processes of the same program.
process.env.MERIDIAN_FAULTS = program;
await import(pathToFileURL(program).href);
