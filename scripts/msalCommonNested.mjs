// Built into pages in place of "@azure/msal-common/browser", for MSAL's controller of a host's own sign-in only
// (webpack.config.js). That controller asks Microsoft's servers nothing, but one small function that it calls stands in the
// file of the class which does.
export * from "../node_modules/@azure/msal-common/dist-browser/index-browser.mjs";

/** What is known of an authority without asking it. Nobody here configures metadata of clouds. */
export const buildStaticAuthorityOptions = ({ authority, knownAuthorities }) => ({
  canonicalAuthority: authority && (authority.endsWith("/") ? authority : `${authority}/`),
  knownAuthorities,
});
