import { pairs } from "../../src/sandbox/seed/pairs";
import { amina } from "../../src/sandbox/seed/people";
import { localGraph, stoppedClock, TUESDAY, visitor, type Answer } from "./sandboxTools";

const pair = pairs[0];
if (!pair) throw new Error("The seed has no pair.");

/** Where the notebook of Amina and Rafael is, asked for in three ways. */
export const IN_THEIR_GROUP = `/groups/${pair.groupId}/onenote`;
export const IN_THEIR_SITE = `/sites/${pair.siteId}/onenote`;
export const THEIR_SECTION = `${IN_THEIR_GROUP}/sections/${pair.sectionId}/pages`;
export const THEIR_SECTIONS = `${IN_THEIR_GROUP}/notebooks/${pair.notebookId}/sections`;

export const htmlPage = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

const HTML = { "Content-Type": "text/html" };

/** Amina at a desk with OneNote. */
export const atOneNote = () => {
  const clock = stoppedClock(TUESDAY);
  const graph = localGraph(clock);
  const { ask } = visitor(graph, amina);
  const write = async (title: string, body: string): Promise<Answer> =>
    ask("POST", THEIR_SECTION, htmlPage(title, body), HTML);
  const open = async (body: string): Promise<string> => (await write("Notes", body)).body.id;
  const contentOf = async (id: string, query = ""): Promise<string> =>
    (await ask("GET", `${IN_THEIR_GROUP}/pages/${id}/content${query}`)).body;
  const change = async (id: string, commands: unknown): Promise<Answer> =>
    ask("PATCH", `${IN_THEIR_GROUP}/pages/${id}/content`, commands);
  return { clock, graph, ask, write, open, contentOf, change };
};

/** What is inside of the only outline. */
export const innerOf = (content: string): string => {
  const [, inner = ""] =
    /<body[^>]*>\n<div data-id="_default"[^>]*>\n?([\s\S]*?)\n?<\/div>\n<\/body>/.exec(content) ?? [];
  return inner;
};
