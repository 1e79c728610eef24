import type { Outcome } from "../commandLine";
import { answered, refused, exitWith } from "../commandLine";
import type { Command } from "./command";
import { day } from "./day";
import { observances } from "./observances";
import { region } from "./region";
import { zone } from "./zone";

/** Every subcommand by its first word. */
const COMMANDS: Readonly<Record<string, Command>> = { region, observances, day, zone };

const USAGE = `Usage: ${Object.values(COMMANDS)
  .map(({ usage }) => `npm run --silent calendar -- ${usage}`)
  .join("\n       ")}`;

/** `npm run --silent calendar -- …`: what the world's calendars say, as JSON on standard output. */
const main = async ([name = "", ...args]: readonly string[]): Promise<Outcome> => {
  if (name === "--help" || name === "-h") return { out: USAGE, code: 0 };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return { error: USAGE, code: 2 };
  const answer = await command.run(args);
  return answer.ok ? answered(answer.value) : refused(answer.error);
};

exitWith(await main(process.argv.slice(2)));
