// What a test gets that imports "playwright-core": the copy of browserEnvironment.mjs.
module.exports = globalThis.playwright;
