// What others wrote and the build holds: their licences as third-party.txt beside the pages, since MIT, BSD, ISC and Apache
// ask for them, and the same packages as sbom.cdx.json (CycloneDX 1.5) for whoever compares them with known faults.
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const webpack = require("webpack");

const ALLOWED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unlicense"];

/** The folder of the package that a file belongs to: the innermost one. */
const folderOf = (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

/** A package by its folder, with the texts that it asks to be passed on. */
const packageIn = (folder) => {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const isBsd = texts.some((text) => /Redistribution and use in source and binary forms/.test(text));
  return { name, version, homepage, texts, license: license ?? (isBsd ? "BSD-2-Clause" : undefined) };
};

/** The packages of these files, each once, by name and version. */
const packagesOf = (files) => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder && existsSync(join(folder, "package.json"))));
  const found = [...folders].map(packageIn).filter(({ name, version }) => name && version);
  const byId = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
};

/** Names of packages that say no licence, or one that we may not pass on. */
const refusedIn = (packages) => packages.filter(({ license }) => !ALLOWED.includes(license)).map(({ name }) => name);

const noticesOf = (packages) =>
  [
    "Meridian holds work of others. These are their names, versions and licences.",
    ...packages.map(({ name, version, license, texts }) =>
      [`${"-".repeat(72)}`, `${name} ${version} (${license})`, "", ...texts].join("\n"),
    ),
    "",
  ].join("\n\n");

const sbomOf = (packages) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  components: packages.map(({ name, version, license }) => ({
    type: "library",
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: [{ license: { id: license } }],
  })),
});

const filesIn = (modules) =>
  [...modules].flatMap((module) => [...(module.resource ? [module.resource] : []), ...filesIn(module.modules ?? [])]);

const thirdParty = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap("thirdParty", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "thirdParty", stage }, () => {
        const packages = packagesOf(filesIn(compilation.modules));
        const refused = refusedIn(packages);
        if (refused.length > 0)
          compilation.errors.push(new webpack.WebpackError(`No licence that can be passed on: ${refused.join(", ")}`));
        const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
        emit("third-party.txt", noticesOf(packages));
        emit("sbom.cdx.json", `${JSON.stringify(sbomOf(packages), null, 2)}\n`);
      });
    });
  },
};

module.exports = { thirdParty, packagesOf, refusedIn, noticesOf, sbomOf };
