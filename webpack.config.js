// One entry per page. `npm run build` and `npm start` both use this file:
//   webpack --env env=local   adds the local Graph's stage and points the doors at it
//   webpack --env release     leaves open what pages say of an organisation, for `npm run release`
const { readdirSync, readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { pathToFileURL } = require("node:url");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { thirdParty } = require("./scripts/thirdParty.cjs");
const DataChunkIds = require("./scripts/dataChunkIds.cjs");

/** The text of env/.env.<name>: ids and addresses, never secrets. */
const readEnv = (name) => readFileSync(resolve(__dirname, `env/.env.${name}`), "utf8");

const doors = { ...require("./appPackage/doors.json"), ownLanguage: "./src/app/doors/ownLanguage.ts" };
/** Pages of the local stage, and the stand-in for Microsoft's office.js. */
const localDoors = {
  stage: "./src/sandbox/stage/stage.tsx",
  host: "./src/sandbox/stage/host.ts",
  outlook: "./src/sandbox/office/outlook.tsx",
  office: "./src/sandbox/office/office.ts",
};

/**
 * Every page that a script renders: the content of src/app/page.html until then, its title, and its script. "index" is
 * the page of the bare origin.
 */
const doorPages = Object.fromEntries(
  Object.entries(require("./src/app/pages.json")).map(([name, { body, title, script }]) => {
    const path = resolve(__dirname, `src/app/${body}.html`);
    const fill = () => ({ lang: "en", dir: "ltr", title, body: readFileSync(path, "utf8") });
    return [name, { script, isPlain: body !== "door", sources: [path], fill }];
  }),
);

/** Static reading pages, one for each language; the bare name follows the reader's language. */
const readingPages = async (valuesOf) => {
  const { fillPage, LANGUAGES, nameIn, READING_PAGES, sourcesOf } = await load(
    "scripts/reading/pages.ts",
    "readingPages",
  );
  const pageIn = (name, language) => ({
    isPlain: true,
    sources: sourcesOf(__dirname, name, language),
    fill: (release) => fillPage(__dirname, name, language, { publisher: valuesOf(name), release }),
  });
  return Object.fromEntries(
    READING_PAGES.flatMap((name) => [
      [name, { ...pageIn(name, "en"), script: "ownLanguage" }],
      ...LANGUAGES.map((language) => [nameIn(name, language), pageIn(name, language)]),
    ]),
  );
};

const localPages = Object.fromEntries(
  Object.keys(localDoors)
    .filter((door) => door !== "office")
    .map((door) => [door, { script: door, template: localDoors[door].replace(/\.tsx?$/, ".html") }]),
);

/** Icons that the manifests link to. */
const icons = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap("icons", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "icons", stage }, () => {
        const folder = resolve(__dirname, "appPackage/icons");
        for (const name of readdirSync(folder))
          compilation.emitAsset(`icons/${name}`, new webpack.sources.RawSource(readFileSync(resolve(folder, name))));
      });
    });
  },
};

const { version } = require("./package.json");

/** The name of a build: the version, and eight signs of everything that webpack made. Another code has another name. */
const releaseOf = ({ hash }) => `${version}+${hash.slice(0, 8)}`;

/** `version.json`: open pages ask their host for it, and an administrator reads which Meridian is there. */
const release = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap("release", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "release", stage }, () => {
        const text = `${JSON.stringify({ release: releaseOf(compilation) })}\n`;
        compilation.emitAsset("version.json", new webpack.sources.RawSource(text));
      });
    });
  },
};

/** Pages on which office.js runs. */
const officeDoors = require("./appPackage/officeDoors.json");

/** A module of ours in TypeScript. */
const load = async (entry, name) => {
  const { bundleForNode } = await import("./scripts/bootstrap.mjs");
  return import(pathToFileURL(await bundleForNode(entry, name)).href);
};

const scripts = (ownStyles) => [
  ...(ownStyles
    ? [
        {
          loader: "@griffel/webpack-loader",
          options: { modules: [{ moduleSource: "@fluentui/react-components", importName: "makeStyles" }] },
        },
      ]
    : []),
  {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  },
];

/**
 * Compile hint: most of a fetched script runs at once, so the browser should compile it while it arrives, off the main
 * thread, and not function by function. Saves a fifth of main-thread work until the first proposals. It must be the
 * first line; browsers without the feature see a comment.
 */
const compiledAtOnce = new webpack.BannerPlugin({
  banner: "//# allFunctionsCalledOnLoad",
  raw: true,
  test: /\.js$/,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
});

const isLate = (chunk) => !chunk.canBeInitial();

/** Parts of a page that it asks for at once; their imports say so (`webpackChunkName`). */
const isFirst = ({ name }) => name?.startsWith("first") ?? false;

/** Whatever is fetched before the first proposals has a name, by which `npm run check` finds it. */
const isNamed = (chunk) => isFirst(chunk) || chunk.name === "text-en";

module.exports = async (options = {}, { mode = "production" } = {}) => {
  const name = options.env ?? "dev";
  const local = name === "local";
  const production = mode === "production";
  const { escapeHtml, FILLED_LATER, pageValues } = await load("scripts/hosting/pageValues.ts", "pageValues");
  const { readEnvironment } = await load("scripts/package/environment.ts", "environment");
  // A released page keeps its places open: whoever deploys it fills them in (scripts/release).
  const env = options.release ? undefined : readEnvironment(readEnv(name));
  const valuesOf = (page) => (env ? pageValues(env, page) : FILLED_LATER);
  // The local server sends its own policy as a header, since it knows the local Graph's port only when it starts.
  const metaOf = (page) =>
    local ? {} : { policy: { "http-equiv": "Content-Security-Policy", content: valuesOf(page).policy } };
  const pages = { ...doorPages, ...(await readingPages(valuesOf)), ...(local ? localPages : {}) };
  const chunksOf = ({ script }) => [
    ...(local && officeDoors.includes(script) ? ["office"] : []),
    ...(script ? [...(production ? ["names"] : []), script] : []),
  ];
  return {
    mode,
    context: __dirname,
    devtool: production ? false : "source-map",
    entry: local ? { ...doors, ...localDoors } : doors,
    output: {
      path: resolve(__dirname, options.out ?? (local ? "dist/local" : "dist/app")),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      // Chunks of data have another name (DataChunkIds).
      chunkFilename: ({ chunk }) =>
        production ? `[${isNamed(chunk) ? "name" : "id"}].[contenthash:6].js` : "[name].js",
      clean: true,
      publicPath: "",
      // The one way to a script's address under the pages' policy (scripts/hosting/policy.json).
      trustedTypes: { policyName: "meridian-scripts" },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, use: scripts(production), exclude: /node_modules/ },
        { test: /src[\\/]locales[\\/][^\\/]+[\\/][^\\/]+\.json$/, use: [resolve(__dirname, "scripts/icuLoader.cjs")] },
        // A host that signs its person in needs a third of MSAL. Only this module asks for that third.
        {
          test: /signIn[\\/]msalNested\.ts$/,
          resolve: { alias: { "@azure/msal-browser$": resolve(__dirname, "scripts/msalNested.mjs") } },
        },
        {
          test: /controllers[\\/]NestedAppAuthController\.mjs$/,
          resolve: { alias: { "@azure/msal-common/browser$": resolve(__dirname, "scripts/msalCommonNested.mjs") } },
        },
        {
          test: /@azure[\\/]msal-browser[\\/]dist[\\/]cache[\\/]BrowserCacheManager\.mjs$/,
          resolve: { alias: { "./LocalStorage.mjs$": resolve(__dirname, "scripts/msalMemoryOnly.mjs") } },
        },
        {
          test: /@fluentui[\\/]tokens[\\/]lib[\\/](?:tokens|themes[\\/]teams[\\/]\w+Theme)\.js$/,
          use: [resolve(__dirname, "scripts/fluentTokensLoader.cjs")],
        },
        // Nothing in it acts when it is imported, which it does not say: its uploads and batches, that nobody uses, stay away.
        { test: /microsoft-graph-client[\\/]lib[\\/]es[\\/]/, sideEffects: false },
        {
          test: /microsoft-graph-client[\\/]lib[\\/]es[\\/]src[\\/]Client\.js$/,
          resolve: {
            alias: Object.fromEntries(
              ["HTTPClientFactory", "CustomAuthenticationProvider"].map((file) => [
                `./${file}$`,
                resolve(__dirname, "scripts/graphOwnMiddleware.mjs"),
              ]),
            ),
          },
        },
        {
          test: /teams-js[\\/].*[\\/]internal[\\/]constants\.js$/,
          use: [resolve(__dirname, "scripts/teamsHostsLoader.cjs")],
        },
        {
          test: /teams-js[\\/].*[\\/]debug[\\/]src[\\/]browser\.js$/,
          use: [resolve(__dirname, "scripts/teamsLogLoader.cjs")],
        },
        { test: /\.(svg|css)$/, type: "asset/resource", generator: { filename: "[name].[contenthash:8][ext]" } },
      ],
    },
    plugins: [
      ...(production ? [compiledAtOnce, new DataChunkIds(), release, thirdParty] : []),
      icons,
      ...Object.entries(pages).map(
        ([name, page]) =>
          new HtmlWebpackPlugin({
            template: page.template ?? "./src/app/page.html",
            filename: `${name}.html`,
            chunks: chunksOf(page),
            chunksSortMode: "manual",
            scriptLoading: "defer",
            inject: "head",
            meta: metaOf(name),
            templateParameters: (compilation) => {
              for (const source of page.sources ?? []) compilation.fileDependencies.add(source);
              // Pages that are served while they are written have no release: each change would be a newer one.
              const release = production ? releaseOf(compilation) : "";
              const values = Object.entries(valuesOf(name)).map(([place, value]) => [place, escapeHtml(value)]);
              const { officeScript, ...said } = Object.fromEntries(values);
              return {
                ...said,
                ...page.fill?.(release),
                isPlain: page.isPlain,
                release,
                officeScript: !local && officeDoors.includes(name) ? `<script src="${officeScript}"></script>` : "",
              };
            },
          }),
      ),
    ],
    optimization: {
      // The names of all chunks are a script of their own: with them, every page's script would change in every release.
      ...(production && { runtimeChunk: { name: "names" } }),
      splitChunks: {
        // Webpack's 20 KB leave the same words and shapes in several parts of one page.
        minSize: 8_000,
        cacheGroups: {
          defaultVendors: false,
          default: { minChunks: 2, reuseExistingChunk: true, chunks: (chunk) => isLate(chunk) && !isFirst(chunk) },
          // All of it is fetched before the first proposals: what several parts share is one file, and each part another.
          // Forty small ones cost a tenth more.
          first: { minChunks: 2, enforce: true, priority: 1, name: "first", chunks: isFirst },
        },
      },
      minimizer: [
        new Minimizer({
          minify: Minimizer.swcMinify,
          extractComments: false,
          // Licences stand in third-party.txt, all of them and once.
          minimizerOptions: { compress: { passes: 3 }, format: { comments: false } },
        }),
      ],
    },
    cache:
      options.out && !options.cache
        ? false
        : { type: "filesystem", name: options.cache ?? `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    performance: false,
    stats: "errors-warnings",
  };
};
