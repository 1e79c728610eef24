import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { faultsOf, readEnvironment } from "../package/environment";
import { register, type AzureCli, type Registered } from "./register";

const run = promisify(execFile);

/** On Windows the Azure CLI is a batch file, which only a shell can start. */
const az: AzureCli = async (args) =>
  (await run("az", [...args], { maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32" })).stdout;

/** Variables without which there is nothing to register. */
const NEEDED = ["GRAPH_URL", "AUTHORITY", "TAB_DOMAIN"];

/** Registers for the environment in `file` and writes the id of the registration into it. */
export const registerFor = async (file: string): Promise<Registered | { readonly refused: readonly string[] }> => {
  const text = readFileSync(file, "utf8");
  const env = readEnvironment(text);
  const refused = faultsOf(env).filter((fault) => NEEDED.some((name) => fault.startsWith(`${name} `)));
  if (refused.length > 0) return { refused };
  const registered = await register(az, env);
  writeFileSync(file, text.replace(/^AAD_APP_CLIENT_ID=.*$/m, `AAD_APP_CLIENT_ID=${registered.clientId}`));
  return registered;
};
