// Compiles ICU messages (src/locales/*/*.json) while bundling, so that no message parser is shipped.
module.exports = function icuLoader(source) {
  const done = this.async();
  import("@lingui/message-utils/compileMessage").then(({ compileMessage }) => {
    const messages = JSON.parse(source);
    const compiled = Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, compileMessage(message)]));
    done(null, JSON.stringify(compiled));
  }, done);
};
