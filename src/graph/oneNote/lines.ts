import { readWords } from "./text";

/** One paragraph, heading, list item or cell of a page. */
export interface Line {
  readonly text: string;
  /** The same as it came, before our signs in it were read. */
  readonly raw: string;
  /** The `data-id`s of its own element and of all that it stands in. */
  readonly ids: readonly string[];
}

const BLOCKS = new Set(
  "ADDRESS BLOCKQUOTE BODY DIV DL H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TBODY TD TH TR UL".split(" "),
);

/** The lines of a page from top to bottom, as text. Nothing of the page runs and nothing is put on any screen. */
export const linesOf = (element: Element, outer: readonly string[] = []): readonly Line[] => {
  const own = element.getAttribute("data-id");
  const ids = own === null ? outer : [...outer, own];
  const lines: Line[] = [];
  let loose = "";
  const flush = (): void => {
    if (loose.trim() !== "") lines.push({ text: readWords(loose), raw: loose, ids });
    loose = "";
  };
  for (const node of element.childNodes) {
    if (isElement(node) && BLOCKS.has(node.tagName)) {
      flush();
      lines.push(...linesOf(node, ids));
    } else loose += inlineText(node);
  }
  flush();
  return lines;
};

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** White space counts as one space, a line break as the end of a line. */
const inlineText = (node: Node): string => {
  if (node.nodeType === TEXT_NODE) return (node.nodeValue ?? "").replace(/[ \t\n\f\r]+/g, " ");
  if (!isElement(node)) return "";
  return node.tagName === "BR" ? "\n" : [...node.childNodes].map(inlineText).join("");
};
