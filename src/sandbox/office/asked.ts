import type { HostTheme } from "../stage/standInOptions";
import type { OfficeMisbehaviour } from "./calls";
import type { OpenKind } from "./createOffice";
import { DIALOG_TROUBLES, type DialogTrouble } from "./dialogs";

/** Parameters of the page's address. */
export interface Asked extends OfficeMisbehaviour {
  readonly person: string | null;
  /** Ids of the attendees, or of the author. */
  readonly others: readonly string[];
  readonly kind: OpenKind;
  /** A sent meeting, opened as this person's copy. */
  readonly meeting: string | null;
  readonly theme: HostTheme;
  readonly locale: string;
  readonly mailbox: string;
  readonly minutes: number;
  readonly paneWidth: number;
  /** False: this Outlook offers no sign-in. */
  readonly signsIn: boolean;
  readonly dialogTrouble?: DialogTrouble;
}

const KINDS: readonly OpenKind[] = ["compose", "appointment", "message", "nothing"];

/** outlook.html?person=<id>&with=<id>,<id>&item=compose&meeting=<id>&theme=dark&locale=ar&mailbox=1.5&minutes=45&late=200&fail=start.setAsync&silent=…&naa=off&dialog=blocked */
export const readAsked = (query: URLSearchParams): Asked => {
  const list = (name: string): readonly string[] => (query.get(name) ?? "").split(",").filter((word) => word !== "");
  const number = (name: string, usual: number): number =>
    /^\d{1,5}$/.test(query.get(name) ?? "") ? Number(query.get(name)) : usual;
  const theme = query.get("theme");
  const dialogTrouble = DIALOG_TROUBLES.find((trouble) => trouble === query.get("dialog"));
  return {
    person: query.get("person"),
    others: list("with"),
    meeting: query.get("meeting"),
    kind: KINDS.find((kind) => kind === query.get("item")) ?? "compose",
    theme: theme === "dark" || theme === "contrast" ? theme : "default",
    locale: query.get("locale") ?? "en-US",
    mailbox: /^1\.\d+$/.test(query.get("mailbox") ?? "") ? (query.get("mailbox") ?? "1.15") : "1.15",
    minutes: number("minutes", 45),
    paneWidth: number("width", 320),
    lateMs: number("late", 0),
    failing: list("fail"),
    silent: list("silent"),
    signsIn: query.get("naa") !== "off",
    ...(dialogTrouble && { dialogTrouble }),
  };
};
