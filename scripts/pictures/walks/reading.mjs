import { languagesOf, shootReading } from "../browse.mjs";

/** Pages that need no signing in: for managers in every language of the look's direction, the others in one of them. */
export default async (browser, sandbox, look) => {
  const [first, ...others] = languagesOf(look);
  for (const language of [first, ...others]) await shootReading(browser, sandbox, look, `managers.${language}`);
  for (const page of ["version", "privacy", "terms"]) await shootReading(browser, sandbox, look, `${page}.${first}`);
};
