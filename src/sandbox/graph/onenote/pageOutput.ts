import { stableGuid } from "../../seed/stable";
import { whenText } from "../answers";
import type { PageRow } from "../rows";
import { elementsIn, type Element, isElement, type Parent, parsePart, textOfPart } from "./html";

/** Generated id of an element. Valid for this version of the page. */
export const generatedIds = ({ id, version }: PageRow, page: Parent): ReadonlyMap<Element, string> => {
  const guid = stableGuid(`${id} ${version}`);
  return new Map(elementsIn(page).map((element, i) => [element, `${element.tagName}:{${guid}}{${i + 10}}`]));
};

/** GET content: a whole document, with line breaks between blocks and a position for every outline. */
export const pageContent = (row: PageRow, withIds: boolean): string => {
  const page = parsePart(row.html);
  if (withIds) for (const [element, id] of generatedIds(row, page)) element.attrs.unshift({ name: "id", value: id });
  return [
    '<html lang="en-US">',
    "<head>",
    `<title>${escapeText(row.title)}</title>`,
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />',
    `<meta name="created" content="${whenText(row.createdAt).slice(0, 19)}.0000000" />`,
    "</head>",
    '<body data-absolute-enabled="true" style="font-family:Calibri;font-size:11pt">',
    ...page.childNodes.filter(isElement).map(outlineText),
    "</body>",
    "</html>",
  ].join("\n");
};

/** An outline with each child on a line of its own, like the service. */
const outlineText = (outline: Element): string => {
  const opened = `<div${outline.attrs.map(({ name, value }) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`).join("")}>`;
  const lines = outline.childNodes.map((node) => {
    const alone = parsePart("");
    alone.childNodes.push(node);
    return textOfPart(alone);
  });
  return [opened, ...lines, "</div>"].join("\n");
};

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
