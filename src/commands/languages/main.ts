import { join } from "node:path";
import { exitWith } from "../commandLine";
import { addLanguage, faultOfNew } from "./newLanguage";
import { writeRegistry } from "./registry";

// Imports no words: it also runs while the registry names a folder that is gone.
const LOCALES = join(process.cwd(), "src/locales");

const add = (code: string, name: string): void => {
  const fault = faultOfNew(LOCALES, code, name);
  if (fault !== undefined) return exitWith({ error: fault, code: 2 });
  addLanguage(LOCALES, code, name);
  exitWith({ out: `Made src/locales/${code}. What is left to do: npm run --silent translations -- ${code}`, code: 0 });
};

const [word, code = "", ...name] = process.argv.slice(2);
if (word === "add") {
  add(code, name.join(" "));
} else if (word === undefined) {
  writeRegistry(LOCALES);
  exitWith({ out: "The lists of languages say what the folders hold.", code: 0 });
} else {
  exitWith({ error: "add and the code and name of a language, or nothing", code: 2 });
}
