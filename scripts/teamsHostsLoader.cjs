// teams-js asks a host of Microsoft's which programs may show a Teams page, as soon as it is imported. In our builds it asks
// our own site instead, for the list that it brings along for when there is no answer: so nobody learns who opened a page.
// Which programs may really show one is said by the header `frame-ancestors` of that same site.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const THEIRS = 'new URL("https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json")';
const LIST = "../artifactsForCDN/validDomains.json.js";

module.exports = function teamsHostsLoader(source) {
  const file = join(this.context, LIST);
  this.addDependency(file);
  const [list] = /\[[^\]]+\]/.exec(readFileSync(file, "utf8")) ?? [];
  if (!list || !source.includes(THEIRS)) throw new Error(`teams-js has its list of hosts elsewhere now: ${__filename}`);
  const text = JSON.stringify({ validOrigins: JSON.parse(list) });
  const name = `teamsHosts.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
  this.emitFile(name, text);
  return source.replace(THEIRS, `new URL(${JSON.stringify(name)}, document.baseURI)`);
};
