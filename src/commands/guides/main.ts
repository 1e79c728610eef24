import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { exitWith } from "../commandLine";
import { checkGuideFiles } from "./checkGuideFiles";

/** `npm run --silent guides -- welcome.json ...`: the guide of each file, or every fault in all of them. */
const paths = process.argv.slice(2);
const textAt = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};
if (paths.length === 0) exitWith({ error: "Usage: npm run --silent guides -- welcome.json ...", code: 2 });
else exitWith(checkGuideFiles(paths.map((path) => ({ name: basename(path), text: textAt(path) }))));
