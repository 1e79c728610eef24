/** A serialized XML element. */
export type Element = string & { readonly __is: "element" };

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text that stands in an element or between double quotes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** `<name attributes>children</name>`; a child is an element or plain text. Everything is escaped. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Element[] | { readonly text: string } = [],
): Element => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside =
    "text" in children ? escapeXml(children.text) : children.map((child) => `\n${indented(child)}`).join("");
  const end = "text" in children || inside === "" ? "" : "\n";
  return (
    inside === "" ? `<${name}${said.join("")} />` : `<${name}${said.join("")}>${inside}${end}</${name}>`
  ) as Element;
};

const indented = (child: Element): string => child.replaceAll(/^/gm, "  ");
