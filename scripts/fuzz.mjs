// npm run fuzz: gives every reader of outside words many damaged inputs, and names what fell and the slowest.
// Words after -- : how many inputs in all, and the seed.
import { pathToFileURL } from "node:url";
import { bundleTestProgram, ensureModules } from "./bootstrap.mjs";

await ensureModules();
const program = await bundleTestProgram("fuzz");
await import(pathToFileURL(program).href);
