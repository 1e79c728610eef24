import { defaultTreeAdapter as tree, html, parseFragment, serialize, type DefaultTreeAdapterTypes } from "parse5";

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
