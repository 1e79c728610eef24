// npm test: installs what is missing (a browser included) and runs all tests. Arguments go to jest.
import { ensureBrowser, ensureModules, runTool } from "./bootstrap.mjs";

await ensureModules();
const browser = await ensureBrowser();
process.exit(runTool("jest/bin/jest.js", process.argv.slice(2), { CHROME_PATH: browser }));
