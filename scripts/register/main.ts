import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { readEnvironment } from "../package/environment";
import { faultsIn } from "../package/environmentFaults";
import { register, type AzureCli, type Registered } from "./register";

const run = promisify(execFile);

/** On Windows the Azure CLI is a batch file, which only a shell can start. */
const az: AzureCli = async (args) =>
  (await run("az", [...args], { maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32" })).stdout;

/** Lines that registering needs. The others are filled in here or unrelated. */
const NEEDED = ["GRAPH_URL", "TAB_DOMAIN"];

/** Registers for the environment in `file`, and writes the ids of registration and tenant into it. */
export const registerFor = async (
  file: string,
  cli: AzureCli = az,
): Promise<Registered | { readonly refused: readonly string[] }> => {
  const text = readFileSync(file, "utf8");
  const refused = faultsIn(text).filter(({ name }) => name !== undefined && NEEDED.includes(name));
  if (refused.length > 0) return { refused: refused.map(({ says }) => says) };
  const registered = await register(cli, readEnvironment(text));
  const { clientId, authority } = registered;
  writeFileSync(file, withLine(withLine(text, "AAD_APP_CLIENT_ID", clientId), "AUTHORITY", authority));
  return registered;
};

const withLine = (text: string, name: string, value: string): string => {
  const line = new RegExp(`^${name}=.*$`, "m");
  return line.test(text) ? text.replace(line, `${name}=${value}`) : `${text.trimEnd()}\n${name}=${value}\n`;
};
