/** One line of a calendar file: `DTSTART;TZID=Europe/Oslo:20270301T090000`. */
export interface IcsProperty {
  readonly name: string;
  /** By upper-case name, without quotation marks. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** What stands between `BEGIN:` and `END:`. */
export interface IcsComponent {
  readonly name: string;
  readonly properties: readonly IcsProperty[];
  readonly inside: readonly IcsComponent[];
}

/** The calendars of a file (RFC 5545); empty for anything that is not one. A line that makes no sense is passed over. */
export const parseIcs = (file: string): readonly IcsComponent[] => {
  const root = open("");
  const trail = [root];
  for (const line of unfold(file)) {
    const property = parseLine(line);
    const current = trail.at(-1) ?? root;
    if (property?.name === "BEGIN") {
      const next = open(property.value.trim().toUpperCase());
      current.inside.push(next);
      trail.push(next);
    } else if (property?.name === "END") {
      if (trail.length > 1) trail.pop();
    } else if (property) current.properties.push(property);
  }
  return root.inside.filter(({ name }) => name === "VCALENDAR");
};

/** The first property of that name. */
export const propertyOf = (component: IcsComponent, name: string): IcsProperty | undefined =>
  component.properties.find((property) => property.name === name);

/** All properties of that name. */
export const propertiesOf = (component: IcsComponent, name: string): readonly IcsProperty[] =>
  component.properties.filter((property) => property.name === name);

interface OpenComponent extends IcsComponent {
  readonly properties: IcsProperty[];
  readonly inside: OpenComponent[];
}

const open = (name: string): OpenComponent => ({ name, properties: [], inside: [] });

/** A long line goes on in the next one, which then begins with a space or a tab. */
const unfold = (file: string): readonly string[] =>
  file
    .replace(/^\uFEFF/, "")
    .replace(/(?:\r\n|\r|\n)[ \t]/g, "")
    .split(/\r\n|\r|\n/);

const LINE = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/;
const PARAM = /;([^=;:]+)=("[^"]*"|[^";:]*)/g;

const parseLine = (line: string): IcsProperty | undefined => {
  const [, name, params = "", value = ""] = LINE.exec(line) ?? [];
  if (name === undefined) return undefined;
  return {
    name: name.toUpperCase(),
    params: new Map(
      [...params.matchAll(PARAM)].map(([, key = "", text = ""]) => [key.toUpperCase(), text.replaceAll('"', "")]),
    ),
    value,
  };
};
