import { isGraphObject } from "../answers";
import type { Json, GraphObject, PageRow } from "../rows";
import {
  attributeOf,
  type Element,
  elementsIn,
  generatedIds,
  insertAt,
  isElement,
  type Parent,
  parsePart,
  remove,
  textOfPart,
} from "./html";
import { understand } from "./understand";

/** Why a PATCH is rejected: OneNote's code and message. */
interface Objection {
  readonly code: string;
  readonly message: string;
}

/** Applies PATCH commands in order, atomically: the new page, or the objection. */
export const applyChanges = (row: PageRow, commands: Json | undefined): Pick<PageRow, "title" | "html"> | Objection => {
  if (!Array.isArray(commands) || commands.length === 0)
    return { code: "20125", message: "The request has no changes to make." };
  const page = parsePart(row.html);
  const ids = generatedIds(row, page);
  let { title } = row;
  for (const command of commands) {
    const parsed = parseCommand(command);
    if ("code" in parsed) return parsed;
    if (parsed.target === "title") {
      if (parsed.action !== "replace") return notPossible(parsed);
      title = parsed.content;
      continue;
    }
    const problem = applyOne(page, ids, parsed);
    if (problem) return problem;
  }
  return { title, html: textOfPart(page) };
};

interface Command {
  readonly target: string;
  readonly action: "append" | "prepend" | "insert" | "replace";
  readonly before: boolean;
  readonly content: string;
}

const wordOf = (value: Json | undefined, otherwise: string): string => (typeof value === "string" ? value : otherwise);

const ACTIONS = ["append", "prepend", "insert", "replace"] as const;

const parseCommand = (value: Json): Command | Objection => {
  const command: GraphObject = isGraphObject(value) ? value : {};
  const word = wordOf(command.action, "").toLowerCase();
  const action = ACTIONS.find((known) => known === word);
  if (!action) return { code: "20122", message: `The action '${word}' is not supported.` };
  if (typeof command.target !== "string" || command.target === "")
    return { code: "20120", message: "The target of a change was not found on the page." };
  if (command.target === "#title") return { code: "20149", message: "The target 'title' is written without '#'." };
  const position = wordOf(command.position, "after").toLowerCase();
  // "prepend" is short for "append" with the position "before".
  const before = action === "prepend" || position === "before";
  return { target: command.target, action, before, content: wordOf(command.content, "") };
};

const notPossible = ({ action, target }: Command): Objection => ({
  code: "20141",
  message: `The action '${action}' is not supported for the target '${target}'.`,
});

const applyOne = (page: Parent, ids: ReadonlyMap<Element, string>, command: Command): Objection | undefined => {
  const found = findTarget(page, ids, command.target);
  if ("code" in found) return found;
  const nodes = [...understand(command.content).childNodes];
  if (command.action === "append" || command.action === "prepend") {
    if (!HOLDERS.has(found.tagName)) return notPossible(command);
    insertAt(found, command.before ? 0 : found.childNodes.length, nodes);
    return undefined;
  }
  if (command.target === "body") return notPossible(command);
  const byName = command.target.startsWith("#");
  if (command.action === "replace" && byName && !REPLACED_BY_NAME.has(found.tagName)) return notPossible(command);
  const parent = found.parentNode;
  if (!parent || isOutline(page, found) || found.tagName === "td") return notPossible(command);
  const index = parent.childNodes.indexOf(found);
  insertAt(parent, command.action === "insert" && !command.before ? index + 1 : index, nodes);
  if (command.action === "replace") remove(found);
  return undefined;
};

/** Elements that accept children. */
const HOLDERS = new Set(["div", "ol", "ul"]);

/** Other elements are replaced only by generated id. */
const REPLACED_BY_NAME = new Set(["img", "object"]);

const isOutline = (page: Parent, element: Element): boolean => page.childNodes.includes(element);

/** `body` is the first outline; `#x` is a data-id; a generated id has no prefix. */
const findTarget = (page: Parent, ids: ReadonlyMap<Element, string>, target: string): Element | Objection => {
  const missing = { code: "20120", message: "The target of a change was not found on the page." };
  if (target === "body") return page.childNodes.find(isElement) ?? missing;
  if (target.startsWith("#"))
    return elementsIn(page).find((element) => attributeOf(element, "data-id") === target.slice(1)) ?? missing;
  if (!/^\w+:\{[0-9a-f-]+\}\{\d+\}$/i.test(target))
    return { code: "20134", message: "A target by data-id begins with '#'." };
  return [...ids].find(([, id]) => id === target)?.[0] ?? missing;
};
