// A chunk that holds only data (holidays, guides' words, messages) is called by its content. There are some 400 of them:
// by a number and a hash each, as code is, the names alone would be 3 KB of the first script.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** What else decides the bytes of such a chunk: whoever writes and minifies it. */
const WRITERS = ["webpack", "minimizer-webpack-plugin", "@swc/core"].map(
  (name) => JSON.parse(readFileSync(join(__dirname, "../node_modules", name, "package.json"), "utf8")).version,
);

/** Before webpack numbers the chunks that have no id yet. */
const BEFORE_NUMBERING = -10;

class DataChunkIds {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("DataChunkIds", (compilation) => {
      compilation.hooks.chunkIds.tap({ name: "DataChunkIds", stage: BEFORE_NUMBERING }, (chunks) => {
        for (const chunk of chunks) {
          const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)];
          if (chunk.name || modules.length === 0 || modules.some(({ type }) => type !== "json")) continue;
          chunk.id = idOf(compilation, modules);
          chunk.ids = [chunk.id];
          chunk.filenameTemplate = "[id].js";
        }
      });
    });
  }
}

module.exports = DataChunkIds;

const idOf = ({ chunkGraph, moduleGraph }, modules) => {
  const parts = modules.map((module) => [
    String(chunkGraph.getModuleId(module)),
    module.originalSource().source().toString(),
    // Webpack leaves out what nobody reads.
    describe(moduleGraph.getExportsInfo(module).getUsedExports(undefined)),
  ]);
  const text = JSON.stringify([WRITERS, parts.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
};

const describe = (used) => (used && used !== true ? [...used].join() : String(used));
