import { readFileSync } from "node:fs";
import { exitWith } from "../commandLine";
import { checkPolicy } from "./checkPolicy";

/** `npm run --silent policy -- file.json`: the policy as the app reads it, or every fault in it. */
const [file] = process.argv.slice(2);
if (file === undefined) exitWith({ error: "Usage: npm run --silent policy -- meridian-policy.json", code: 2 });
else
  try {
    exitWith(checkPolicy(readFileSync(file, "utf8")));
  } catch {
    exitWith({ error: `policy: there is no file ${file}`, code: 2 });
  }
