import { hostsOf } from "../package/clouds";
import { OFFICE_DOORS } from "../package/doors";
import type { Environment } from "../package/environment";
import { policyInPage } from "./headers";

/** What a page says of its organisation, by the name of its place. Scripts hold none of it. */
export type PageValue =
  | "graphUrl"
  | "authority"
  | "client"
  | "teams"
  | "teamsApp"
  | "policySite"
  | "officeScript"
  | "policy"
  | "name"
  | "contact";

export type PageValues = Readonly<Record<PageValue, string>>;

/** Places of a released page, which its organisation fills in: `{{client}}`. */
export const FILLED_LATER: PageValues = {
  graphUrl: "{{graphUrl}}",
  authority: "{{authority}}",
  client: "{{client}}",
  teams: "{{teams}}",
  teamsApp: "{{teamsApp}}",
  policySite: "{{policySite}}",
  officeScript: "{{officeScript}}",
  policy: "{{policy}}",
  name: "{{name}}",
  contact: "{{contact}}",
};

/** What the page called `page` ("tab", "privacy.fr") says of the organisation of `env`. */
export const pageValues = (env: Environment, page: string): PageValues => {
  const { officeScript, teams } = hostsOf(env.GRAPH_URL);
  const isOffice = OFFICE_DOORS.some((door) => door === page);
  return {
    graphUrl: env.GRAPH_URL,
    authority: env.AUTHORITY,
    client: env.AAD_APP_CLIENT_ID,
    teams,
    teamsApp: env.TEAMS_CATALOG_ID,
    policySite: env.POLICY_SITE,
    officeScript,
    policy: policyInPage(env, isOffice),
    name: env.DEVELOPER_NAME,
    contact: env.PRIVACY_CONTACT,
  };
};

/** Text that stands in an element or between double quotes. */
export const escapeHtml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A released page with its places filled in. What stands in `{{#contact}}…{{/contact}}` goes where there is no contact. */
export const fillPlaces = (html: string, values: PageValues): string =>
  html
    .replaceAll(/\{\{#contact\}\}(.*?)\{\{\/contact\}\}/gs, values.contact === "" ? "" : "$1")
    .replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => escapeHtml(isValue(name) ? values[name] : place));

const isValue = (name: string): name is PageValue => name in FILLED_LATER;
