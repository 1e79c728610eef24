import { type DefaultTreeAdapterTypes, html, parseFragment, serialize, defaultTreeAdapter as tree } from "parse5";
import { stableGuid } from "../../seed/stable";
import { whenText } from "../answers";
import type { PageRow } from "../rows";

export type Element = DefaultTreeAdapterTypes.Element;
type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Child = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Child): node is Element => tree.isElementNode(node);
export const isText = (node: Child): node is DefaultTreeAdapterTypes.TextNode => tree.isTextNode(node);

export const parsePart = (text: string): Fragment => parseFragment(text);
export const textOfPart = (part: Parent): string => serialize(part);

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** A detached element. */
export const createElement = (tag: string, attributes: Readonly<Record<string, string>> = {}): Element =>
  tree.createElement(
    tag,
    html.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  );

/** All descendant elements of `parent`, in document order. */
export const elementsIn = (parent: Parent): readonly Element[] =>
  parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)]);

/** True when anything is visible: a letter, or a non-text element. */
export const hasContent = (parent: Parent): boolean =>
  parent.childNodes.some((node) => {
    if (isText(node)) return node.value.trim() !== "";
    return isElement(node) && (SEEN.has(node.tagName) || hasContent(node));
  });

const SEEN = new Set(["img", "object", "iframe"]);

/** Inserts `nodes` at `index` into the children of `parent`. */
export const insertAt = (parent: Parent, index: number, nodes: readonly Child[]): void => {
  const before = parent.childNodes[index];
  for (const node of nodes) {
    tree.detachNode(node);
    if (before) tree.insertBefore(parent, node, before);
    else tree.appendChild(parent, node);
  }
};

export const remove = (node: Child): void => tree.detachNode(node);

/** Generated id of an element. Valid for this version of the page. */
export const generatedIds = ({ id, version }: PageRow, page: Parent): ReadonlyMap<Element, string> => {
  const guid = stableGuid(`${id} ${version}`);
  return new Map(elementsIn(page).map((element, i) => [element, `${element.tagName}:{${guid}}{${i + 10}}`]));
};

/** GET content: a whole document, with line breaks between blocks and a position for every outline. */
export const pageContent = (row: PageRow, withIds: boolean): string => {
  const made = withIds ? madeWithIds : madeWithout;
  const known = made.get(row) ?? contentOf(row, withIds);
  made.set(row, known);
  return known;
};

/** A changed page is another row; several windows read the same one. */
const [madeWithIds, madeWithout] = [new WeakMap<PageRow, string>(), new WeakMap<PageRow, string>()];

const contentOf = (row: PageRow, withIds: boolean): string => {
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
