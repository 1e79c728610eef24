import { parse } from "parse5";
import {
  attributeOf,
  createElement,
  elementsIn,
  type Element,
  insertAt,
  isElement,
  type Parent,
  parsePart,
  textOfPart,
} from "./html";
import { defaultOutline, understand, wellFormed } from "./understand";

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
