/** What a workflow file says: the part of YAML that ours are written in. Every plain value is text. */
export type Said = string | readonly Said[] | { readonly [key: string]: Said };

interface Line {
  readonly indent: number;
  readonly text: string;
}

const KEY = /^([\w-]+):(?: (.+))?$/;

/** Reads a workflow. A form that ours do not need is refused, as is a key that stands twice: GitHub would read on. */
export const readWorkflow = (yaml: string): Said => {
  const lines = yaml.split("\n").map((line) => ({ indent: line.search(/\S|$/), text: line.trim() }));
  if (/\t/.test(yaml)) throw new Error("YAML has no tabs");
  let at = 0;
  const isEmpty = ({ text }: Line): boolean => text === "" || text.startsWith("#");
  const next = (): Line | undefined => {
    while (at < lines.length && isEmpty(lines[at]!)) at++;
    return lines[at];
  };

  const valueBelow = (outer: number): Said => {
    const line = next();
    if (!line || line.indent <= outer) throw new Error(`Nothing stands below line ${at}`);
    return line.text.startsWith("- ") ? listAt(line.indent) : mapAt(line.indent);
  };
  const listAt = (indent: number): Said => {
    const items: Said[] = [];
    for (let line = next(); line?.indent === indent && line.text.startsWith("- "); line = next()) {
      const text = line.text.slice(2);
      // A map in a list begins beside its dash.
      lines[at] = { indent: indent + 2, text };
      items.push(KEY.test(text) ? mapAt(indent + 2) : scalar(lines[at++]!.text));
    }
    return items;
  };
  const mapAt = (indent: number): Said => {
    const entries = new Map<string, Said>();
    for (let line = next(); line?.indent === indent && !line.text.startsWith("- "); line = next()) {
      const [, key, value] = KEY.exec(line.text) ?? [];
      if (key === undefined || entries.has(key)) throw new Error(`Line ${at + 1} is no new key: ${line.text}`);
      at++;
      entries.set(
        key,
        value === "|" ? blockBelow(indent) : value === undefined ? valueOrNothing(indent) : scalar(value),
      );
    }
    return Object.fromEntries(entries);
  };
  const valueOrNothing = (indent: number): Said => ((next()?.indent ?? 0) > indent ? valueBelow(indent) : "");
  const blockBelow = (outer: number): string => {
    const inner = lines[at]?.indent ?? 0;
    if (inner <= outer) throw new Error(`Nothing stands below line ${at}`);
    let block = "";
    for (; at < lines.length && (lines[at]!.indent >= inner || lines[at]!.text === ""); at++)
      block += `${" ".repeat(Math.max(0, lines[at]!.indent - inner))}${lines[at]!.text}\n`;
    return block.trimEnd();
  };
  const scalar = (text: string): Said => {
    const list = /^\[(.*)\]$/.exec(text)?.[1];
    if (list !== undefined) return list.split(", ").map((item) => item.replace(/^"(.*)"$/, "$1"));
    const quoted = /^"([^"\\]*)"$/.exec(text)?.[1];
    if (quoted !== undefined) return quoted;
    if (/^[&*!>|@`{"'%]|: | #/.test(text)) throw new Error(`Not read here: ${text}`);
    return text;
  };

  const said = mapAt(0);
  if (next()) throw new Error(`Line ${at + 1} stands nowhere: ${lines[at]?.text}`);
  return said;
};
