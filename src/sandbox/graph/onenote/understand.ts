import { parse } from "parse5";
import {
  attributeOf,
  type Child,
  createElement,
  type Element,
  elementsIn,
  hasContent,
  insertAt,
  isElement,
  isText,
  type Parent,
  parsePart,
  remove,
  textOfPart,
} from "./html";

/** A posted page: its title, and the part of its body that OneNote keeps. */
interface PageInput {
  readonly title: string;
  readonly html: string;
  readonly created: string | undefined;
}

/** Parses the HTML of a new page. Without `data-absolute-enabled` everything goes into one outline. */
export const readPageInput = (text: string): PageInput => {
  const all = elementsIn(parse(text));
  const find = (tag: string): Element | undefined => all.find(({ tagName }) => tagName === tag);
  const [title, body] = [find("title"), find("body")];
  const created = all.find((element) => attributeOf(element, "name") === "created");
  const isAbsolute = body !== undefined && attributeOf(body, "data-absolute-enabled") === "true";
  return {
    title: wellFormed(title ? plainText(title) : "").trim(),
    html: isAbsolute && body ? outlinesOf(body) : outlineOf(body ? textOfPart(body) : ""),
    created: created && attributeOf(created, "content"),
  };
};

const outlineOf = (inner: string): string => {
  const page = parsePart("");
  insertAt(page, 0, [defaultOutline([...understand(inner).childNodes])]);
  return textOfPart(page);
};

/** A page with absolute positions keeps each of its outer divs as an outline. */
const outlinesOf = (body: Element): string => {
  const page = parsePart("");
  const divs = body.childNodes.filter(isElement).filter(({ tagName }) => tagName === "div");
  for (const div of divs) {
    const outline = createElement("div", {
      ...idOf(div),
      style: attributeOf(div, "style") ?? "position:absolute;left:48px;top:120px",
    });
    insertAt(outline, 0, [...understand(textOfPart(div)).childNodes]);
    insertAt(page, page.childNodes.length, [outline]);
  }
  return divs.length > 0 ? textOfPart(page) : outlineOf(textOfPart(body));
};

const idOf = (element: Element): Readonly<Record<string, string>> => {
  const id = attributeOf(element, "data-id");
  return id ? { "data-id": id } : {};
};

const plainText = (parent: Parent): string =>
  parent.childNodes
    .map((node) => ("value" in node ? node.value : "childNodes" in node ? plainText(node) : ""))
    .join("");

/** Elements allowed in OneNote's input HTML (docs: onenote-input-output-html). Others are replaced by their content. */
const TAGS = new Set(
  "h1 h2 h3 h4 h5 h6 p b i u strong em strike del sup sub cite a img object iframe table tr td ol ul li div span br".split(
    " ",
  ),
);

/** Dropped with their content. */
const NOTHING = new Set(["script", "style", "template", "noscript", "title", "head", "textarea", "select", "svg"]);

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  img: ["src", "alt", "width", "height"],
  object: ["data", "data-attachment", "type"],
  iframe: ["data-original-src", "width", "height"],
  table: ["border"],
};

/** Without `top`, `left` and `position`: only outer divs of a page with absolute positions keep those. */
const STYLES = new Set([
  "background-color",
  "color",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-align",
  "text-decoration",
]);

/** The fragment as OneNote stores it: the supported subset, no `id`, no positions, divs only with a `data-id`. */
export const understand = (text: string): Parent => {
  const part = parsePart(wellFormed(text));
  simplify(part);
  collapse(part);
  dropEmptyIds(part);
  return part;
};

/** Without what OneNote cannot store: unpaired surrogates and control characters. */
const wellFormed = (text: string): string =>
  Buffer.from(text, "utf8")
    .toString("utf8")
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");

const simplify = (parent: Parent): void => {
  for (const node of [...parent.childNodes]) {
    if (isText(node)) continue;
    if (!isElement(node) || NOTHING.has(node.tagName)) {
      remove(node);
      continue;
    }
    simplify(node);
    node.attrs = node.attrs.flatMap(({ name, value }) => {
      const kept = attributeValue(node, name, value);
      return kept === undefined ? [] : [{ name, value: kept }];
    });
    const isLooseDiv = node.tagName === "div" && !node.attrs.some(({ name }) => name === "data-id");
    if (!TAGS.has(node.tagName) || isLooseDiv) unwrap(node);
  }
};

const attributeValue = (element: Element, name: string, value: string): string | undefined => {
  if (name === "data-id" || name === "data-tag") return value || undefined;
  if (name === "style") return styleOf(value) || undefined;
  if (!ATTRIBUTES[element.tagName]?.includes(name)) return undefined;
  return name === "href" && !/^(?:https?|mailto|onenote):/i.test(value.trim()) ? undefined : value;
};

const styleOf = (text: string): string =>
  text
    .split(";")
    .map((rule) => rule.split(":").map((word) => word.trim()))
    .filter(
      ([name = "", value = ""]) => STYLES.has(name.toLowerCase()) && value !== "" && !/url\(|expression/i.test(value),
    )
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

const unwrap = (element: Element): void => {
  const parent = element.parentNode;
  if (!parent) return;
  insertAt(parent, parent.childNodes.indexOf(element), [...element.childNodes]);
  remove(element);
};

const BLOCKS = new Set("h1 h2 h3 h4 h5 h6 p table tr td ol ul li div".split(" "));
const isBlock = (node: Child | undefined): boolean => node !== undefined && isElement(node) && BLOCKS.has(node.tagName);
const isBreak = (node: Child | undefined): boolean => node !== undefined && isElement(node) && node.tagName === "br";

/** Collapses white space as in HTML: a run becomes one space, none at the edge of a block. */
const collapse = (parent: Parent): void => {
  const isEdge = isElement(parent as Child) ? isBlock(parent as Child) : true;
  for (const node of [...parent.childNodes]) {
    if (isElement(node)) collapse(node);
    if (!isText(node)) continue;
    const [before, after] = neighbours(parent, node);
    let value = node.value.replace(/[ \t\n\f\r]+/g, " ");
    if (isBlock(before) || isBreak(before) || (before === undefined && isEdge)) value = value.replace(/^ /, "");
    if (isBlock(after) || isBreak(after) || (after === undefined && isEdge)) value = value.replace(/ $/, "");
    node.value = value;
    if (value === "") remove(node);
  }
};

const neighbours = (parent: Parent, node: Child): readonly [Child | undefined, Child | undefined] => {
  const index = parent.childNodes.indexOf(node);
  return [parent.childNodes[index - 1], parent.childNodes[index + 1]];
};

const dropEmptyIds = (parent: Parent): void => {
  for (const node of [...parent.childNodes].filter(isElement)) {
    dropEmptyIds(node);
    if (hasContent(node) || node.tagName === "img" || node.tagName === "object") continue;
    node.attrs = node.attrs.filter(({ name }) => name !== "data-id");
    if (node.tagName === "div") unwrap(node);
  }
};

/** The single outline of a page made through Graph (data-id `_default`). */
const defaultOutline = (nodes: readonly Child[]): Element => {
  const outline = createElement("div", {
    "data-id": "_default",
    style: "position:absolute;left:48px;top:120px;width:624px",
  });
  insertAt(outline, 0, nodes);
  return outline;
};
