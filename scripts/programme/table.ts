import Papa from "papaparse";
import type { Role } from "../../src/domain/people/pair";
import { isLocalDate } from "../../src/domain/time/localDate";

/** One line of the table: who is brought together. */
export interface TableRow {
  /** As in a spreadsheet: the line with the names of the columns is 1. */
  readonly line: number;
  /** In the order of the columns; addresses in lower case. */
  readonly people: readonly { readonly address: string; readonly role: Role }[];
  /** What the pair's group and site are called; without it, the people's names. */
  readonly name?: string;
  /** Part of the world in which its words are kept: a code of Microsoft 365 with three letters, such as EUR. */
  readonly region?: string;
  /** From which day they are invited, as YYYY-MM-DD; stands beside the link, for the mail. */
  readonly start?: string;
}

/** The rows, or every fault as one sentence that names line, column and value. */
export type ReadTable =
  | { readonly rows: readonly TableRow[] }
  | {
      readonly faults: readonly string[];
    };

/** What `--template` prints. */
export const TEMPLATE = `mentor,mentee,name,region,start
rafael@contoso.com,amina@contoso.com,,,2027-01-11
`;

/** Owners and members of one request are 20 at most: nine people, both, and the administrator. */
export const MOST_TOGETHER = 9;
const MOST_ROWS = 5_000;
const LONGEST_FILE = 5_000_000;
/** Microsoft allows 256; a site's address and a card stay readable with these. */
const LONGEST_NAME = 80;
const LONGEST_SHOWN = 60;

const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];
const OTHERS = ["name", "region", "start"];

/**
 * Reads a table that a spreadsheet wrote, with commas, semicolons or tabs. A role may stand in several columns ("mentee",
 * "mentee 2"), so that a circle has a line, too. `mayBeEmpty`: it need not bring anybody together.
 */
export const readTable = (text: string, { mayBeEmpty = false } = {}): ReadTable => {
  if (text.length > LONGEST_FILE) return { faults: ["The table is larger than 5 MB. Split it."] };
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  const [head = [], ...lines] = data;
  const columns = head.map((cell) => cell.trim().toLowerCase());
  const faults = faultsOfHead(columns);
  if (faults.length > 0) return { faults };
  const filled = lines
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0 && !mayBeEmpty) return { faults: ["The table has no line under the names of its columns."] };
  if (filled.length > MOST_ROWS)
    return { faults: [`The table has ${filled.length} lines; ${MOST_ROWS} are the most. Split it.`] };
  const read = filled.map(({ cells, line }) => readRow(columns, cells, line));
  const wrong = [...read.flatMap((row) => ("faults" in row ? row.faults : [])), ...twiceIn(read)];
  return wrong.length > 0 ? { faults: wrong } : { rows: read.flatMap((row) => ("faults" in row ? [] : [row])) };
};

const roleOf = (column: string): Role | undefined =>
  ROLES.find((role) => new RegExp(`^${role}(?: ?\\d+)?$`).test(column));

const faultsOfHead = (columns: readonly string[]): readonly string[] => {
  const unknown = columns.filter((column) => column !== "" && !roleOf(column) && !OTHERS.includes(column));
  const twice = OTHERS.filter((column) => columns.filter((each) => each === column).length > 1);
  const people = columns.filter((column) => roleOf(column) !== undefined).length;
  return [
    ...unknown.map(
      (column) =>
        `Line 1: the column "${shown(column)}" is not known. Known are mentor, mentee, peer, name, region, start.`,
    ),
    ...twice.map((column) => `Line 1: the column "${column}" is there twice.`),
    ...(people < 2 ? [`Line 1: two columns for people are needed, such as mentor and mentee. Found: ${people}.`] : []),
  ];
};

const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}$/;

const readRow = (
  columns: readonly string[],
  cells: readonly string[],
  line: number,
): TableRow | { readonly faults: readonly string[] } => {
  const faults: string[] = [];
  const wrong = (column: string, value: string, why: string): void =>
    void faults.push(`Line ${line}, ${column}: "${shown(value)}" ${why}`);
  const cellOf = (name: string): string => (cells[columns.indexOf(name)] ?? "").trim();
  const people = columns.flatMap((column, index) => {
    const role = roleOf(column);
    const address = (cells[index] ?? "").trim().toLowerCase();
    if (!role || address === "") return [];
    if (!ADDRESS.test(address)) wrong(column, address, "is no address of a person.");
    return [{ address, role }];
  });
  const [name, region, start] = [cellOf("name"), cellOf("region").toUpperCase(), cellOf("start")];
  if (people.length < 2) faults.push(`Line ${line}: two people are needed, and ${people.length} is there.`);
  if (people.length > MOST_TOGETHER)
    faults.push(`Line ${line}: ${people.length} people; ${MOST_TOGETHER} are the most that can be made at once.`);
  for (const { address } of people.filter((one, at) => people.findIndex(({ address: a }) => a === one.address) !== at))
    wrong("people", address, "is there twice.");
  if (name.length > LONGEST_NAME) wrong("name", name, `is longer than ${LONGEST_NAME} letters.`);
  if (/[\p{Cc}\p{Cf}]/u.test(name)) wrong("name", name, "holds signs that nobody can see.");
  if (region !== "" && !/^[A-Z]{3}$/.test(region))
    wrong("region", region, "is no code with three letters, such as EUR or NAM.");
  if (start !== "" && !isLocalDate(start)) wrong("start", start, "is no day written as 2027-01-11.");
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ""))
    faults.push(`Line ${line}: more cells than columns. Is a comma inside a name? Put the name into quotation marks.`);
  return faults.length > 0
    ? { faults }
    : {
        ...{ line, people },
        ...(name !== "" && { name }),
        ...(region !== "" && { region }),
        ...(start !== "" && { start }),
      };
};

/** The same people on two lines would be one pair: probably a slip. */
const twiceIn = (rows: readonly (TableRow | { readonly faults: readonly string[] })[]): readonly string[] => {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    if ("faults" in row) return [];
    const key = row.people
      .map(({ address }) => address)
      .toSorted()
      .join();
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    return before === undefined ? [] : [`Line ${row.line}: the same people as on line ${before}.`];
  });
};

const shown = (value: string): string => {
  const line = value.replace(/[\s\p{Cc}]+/gu, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};
