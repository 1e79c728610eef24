// Built into pages in place of MSAL's encrypted store in the browser's local storage (webpack.config.js): ours keeps tokens in
// memory only (`cacheLocation` in src/graph/signIn/msalSignIn.ts).
export function LocalStorage() {
  throw new Error("Tokens stay in memory: MSAL was not built with a store on the device.");
}
