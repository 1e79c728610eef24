// teams-js asks Microsoft's CDN for its list of hosts as soon as it is imported; without `fetch` that kills the worker.
globalThis.fetch ??= () => Promise.reject(new TypeError("offline"));
