// Built into pages in place of two files of the Graph client's own Client.js (webpack.config.js): what it makes for those who
// bring no middleware. We bring ours (src/graph/transport/http.ts), and its own, with their options, would come along. Who
// called them after all would see a fault.
export const HTTPClientFactory = undefined;
export const CustomAuthenticationProvider = undefined;
