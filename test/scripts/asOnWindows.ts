import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Cmd.exe, as far as Node uses it: `/d /s /c "line"`. It takes the outer quotes away and cuts the line at each blank
 * outside quotes, which it drops. That is why a path with a blank is cut, and why JSON loses its quotes.
 */
const CMD = `
const { spawnSync } = require("node:child_process");
const line = process.argv.at(-1).replace(/^"|"$/g, "");
const [word, ...words] = (line.match(/(?:"[^"]*"|[^\\s"])+/g) ?? []).map((each) => each.replaceAll('"', ""));
const { status, error } = spawnSync(word, words, { stdio: "inherit" });
if (error) process.stderr.write("'" + word + "' is not recognized as an internal or external command.\\n");
process.exit(error ? 1 : status);
`;

export interface ToldProgram {
  readonly code: number | null;
  readonly said: string;
}

/** A machine that our scripts take for Windows: Node's folder has a blank in its name, and cmd.exe is the shell. */
export interface WindowsMachine {
  /** A folder whose name has a blank. */
  readonly home: string;
  readonly node: string;
  /** Puts a program, written in JavaScript, on the PATH. */
  readonly install: (name: string, program: string) => void;
  /** Runs a module there. */
  readonly run: (module: string, env?: Readonly<Record<string, string>>) => ToldProgram;
}

export const asOnWindows = (): WindowsMachine => {
  const root = mkdtempSync(join(tmpdir(), "meridian-windows-"));
  const [home, nodeFolder, bin] = ["Jane Doe", "Program Files/nodejs", "bin"].map((name) => join(root, name));
  if (!home || !nodeFolder || !bin) throw new Error("Three folders have three names.");
  for (const folder of [home, nodeFolder, bin]) mkdirSync(folder, { recursive: true });
  const node = join(nodeFolder, "node");
  symlinkSync(process.execPath, node);
  const install: WindowsMachine["install"] = (name, program) => {
    const file = join(bin, name);
    writeFileSync(file, `#!${process.execPath}\n${program}`);
    chmodSync(file, 0o755);
  };
  install("cmd.exe", CMD);
  writeFileSync(
    join(root, "platform.cjs"),
    `Object.defineProperty(process, "platform", { value: "win32" });
     Object.defineProperty(process, "execPath", { value: ${JSON.stringify(node)} });`,
  );
  return {
    home,
    node,
    install,
    run: (module, env = {}) => {
      const { npm_execpath: _, ...outer } = process.env;
      const args = ["--no-deprecation", "--require", join(root, "platform.cjs"), "--input-type=module", "-e", module];
      const path = [bin, outer.PATH ?? ""].join(delimiter);
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: home,
        encoding: "utf8",
        env: { ...outer, PATH: path, comspec: "cmd.exe", TEMP: home, ...env },
      });
      return { code: status, said: `${stdout}${stderr}` };
    },
  };
};
