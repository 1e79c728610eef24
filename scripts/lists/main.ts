import { readFileSync } from "node:fs";
import type { Failure } from "../../src/domain/shared/failure";
import { createGraphTransport } from "../../src/graph/transport/transport";
import { signInByDevice } from "../administrator/signIn";
import { readEnvironment } from "../package/environment";
import { isSiteId, makeLists, type MadeList } from "./makeLists";

export interface ListsWish {
  /** A file such as env/.env.prod, for the address of Graph. */
  readonly file: string;
  readonly siteId: string;
  readonly whose?: string;
  readonly say: (line: string) => void;
  /** Another public client than Microsoft's own, where an organisation wants one. */
  readonly clientId?: string;
}

/** Makes the lists of a pair; returns the sentences to print. */
export const listsFor = async (
  { file, siteId, whose, say, clientId }: ListsWish,
  signIn = signInByDevice,
): Promise<readonly string[]> => {
  if (!isSiteId(siteId)) throw new Error(NO_SITE_ID);
  const { GRAPH_URL, AUTHORITY } = readEnvironment(readFileSync(file, "utf8"));
  const { tokens } = await signIn({ authority: AUTHORITY, clientId, scopes: ["Sites.Manage.All"], tell: say });
  const graph = createGraphTransport({ baseUrl: GRAPH_URL, tokens });
  const made = await makeLists(graph, siteId, whose);
  if (!made.ok) throw new Error(sentenceFor(made.error));
  const { log, sessions } = made.value;
  const place = { store: "sharepoint-list", siteId, logListId: log.id, sessionListId: sessions.id };
  return [
    `In the site "${made.value.siteName}":`,
    ...[log, sessions].flatMap(linesFor),
    "The place of the document, for pairs.json:",
    JSON.stringify(place, undefined, 2),
  ];
};

const NO_SITE_ID =
  "That is not the id of a site. It has three parts with commas: host, site collection, site. Put it in quotation marks, or PowerShell takes it apart.";

const linesFor = ({ name, outcome, wrong }: MadeList): readonly string[] => [
  `"${name}" is ${outcome === "columns added" ? "complete now" : outcome}.`,
  ...wrong.map((column) => `  Its column ${column} has another form than needed. Set it right in SharePoint by hand.`),
];

const sentenceFor = (failure: Failure): string => {
  switch (failure.type) {
    case "SignInNeeded":
      return "Your sign-in has ended. Run the command again.";
    case "ConsentMissing":
      return "Your sign-in lacks Sites.Manage.All.";
    case "NotAllowed":
      return "You may not make lists in this site, or your sign-in lacks Sites.Manage.All. Ask an owner of the site.";
    case "NotFound":
      return "There is no such site. The id has three parts: host, site collection, site.";
    case "OutcomeUnknown":
      return "The answer never came. Run it again: what is there already is left as it is.";
    default:
      return `It did not work (${failure.type}). Run it again: what is there already is left as it is.`;
  }
};
