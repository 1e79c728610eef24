import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readEnvironment } from "../package/environment";
import { faultsIn } from "../package/environmentFaults";
import { register, registrationFaults, type AzureCli, type Registered } from "./register";

const run = promisify(execFile);

/**
 * On Windows the Azure CLI is a batch file, which only a shell can start, and a shell takes the quotes out of JSON. So a
 * body travels in a file, on every system (Azure/azure-cli#30527).
 */
const az: AzureCli = async (args, body) => {
  if (body === undefined) return runAz(args);
  const folder = mkdtempSync(join(tmpdir(), "meridian-register-"));
  try {
    const file = join(folder, "body.json");
    writeFileSync(file, body);
    return await runAz([...args, "--body", `@${file}`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const runAz = async (args: readonly string[]): Promise<string> => {
  const isShell = process.platform === "win32";
  const words = isShell ? args.map(quotedForCmd) : [...args];
  return (await run("az", words, { maxBuffer: 64 * 1024 * 1024, shell: isShell })).stdout;
};

/** Node joins the words for a shell as they are. A home on Windows may have a blank in its name. */
const quotedForCmd = (word: string): string => (/[^\w@:/\\.=+-]/.test(word) ? `"${word}"` : word);

/** Lines that registering needs. The others are filled in here or unrelated. */
const NEEDED = ["GRAPH_URL", "TAB_DOMAIN"];

/** Registers for the environment in `file`, and writes the ids of registration and tenant into it. */
export const registerFor = async (
  file: string,
  cli: AzureCli = az,
): Promise<Registered | { readonly refused: readonly string[] }> => {
  const text = readFileSync(file, "utf8");
  const refused = faultsIn(text).filter(
    ({ name, kind }) =>
      name !== undefined && (NEEDED.includes(name) || (name === "AAD_APP_CLIENT_ID" && kind === "wrong")),
  );
  if (refused.length > 0) return { refused: refused.map(({ says }) => says) };
  const registered = await register(cli, readEnvironment(text));
  const { clientId, authority } = registered;
  writeFileSync(file, withLine(withLine(text, "AAD_APP_CLIENT_ID", clientId), "AUTHORITY", authority));
  return registered;
};

/** What is wrong with the registration of the environment in `file`, as sentences. Nothing is changed. */
export const faultsOfRegistration = async (file: string, cli: AzureCli = az): Promise<readonly string[]> =>
  registrationFaults(cli, readEnvironment(readFileSync(file, "utf8")));

const withLine = (text: string, name: string, value: string): string => {
  const line = new RegExp(`^${name}=.*$`, "m");
  return line.test(text) ? text.replace(line, `${name}=${value}`) : `${text.trimEnd()}\n${name}=${value}\n`;
};
