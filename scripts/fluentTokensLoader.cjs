// Fluent computes its themes when a page starts, from tables of every colour it knows, and writes down the name of each of
// its tokens twice. A build knows the results: that is 8 KB less in the first script, and less to compute.
const { basename } = require("node:path");

/** What Fluent's own file of tokens or of a theme would make. */
module.exports = function fluentTokensLoader() {
  const { tokens, ...themes } = require("@fluentui/tokens");
  if (basename(this.resourcePath) === "tokens.js") return tokensFrom(tokens);
  const names = Object.keys(themes).filter((name) => this.resourcePath.endsWith(fileOf(name)));
  if (names.length === 0) throw new Error(`Fluent has its themes elsewhere now: ${__filename}`);
  return names.map((name) => `export const ${name} = ${JSON.stringify(themes[name])};`).join("\n");
};

/** `teamsLightTheme` and `teamsLightV21Theme` are of `lightTheme.js`. */
const fileOf = (name) => {
  const [, kind] = /^teams(Light|Dark|HighContrast)(?:V21)?Theme$/.exec(name) ?? [];
  return kind ? `${kind[0].toLowerCase()}${kind.slice(1)}Theme.js` : "no such file";
};

/** Each token is the CSS variable of its name; a few have a value besides, for where there is no provider. */
const tokensFrom = (tokens) => {
  const others = Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`);
  return `const others = ${JSON.stringify(Object.fromEntries(others))};
export const tokens = /*#__PURE__*/ new Proxy(others, { get: (_, name) => others[name] ?? \`var(--\${String(name)})\` });
`;
};
