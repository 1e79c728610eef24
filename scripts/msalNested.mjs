// Built into pages in place of "@azure/msal-browser", for src/graph/signIn/msalNested.ts only (webpack.config.js): MSAL's
// own code for a host that signs its person in, without its windows, frames and brokers, which are half of it and which
// its class brings along. The package offers no such part. Tests in Node use the whole package; those in a browser, this.
import { NestedAppAuthController } from "../node_modules/@azure/msal-browser/dist/controllers/NestedAppAuthController.mjs";
import { NestedAppOperatingContext } from "../node_modules/@azure/msal-browser/dist/operatingcontext/NestedAppOperatingContext.mjs";

/** As MSAL's own, but without its windows where the host does not answer: `make` is not called then. */
export const createNestablePublicClientApplication = async (configuration, correlationId, make) => {
  const host = new NestedAppOperatingContext(configuration);
  await host.initialize(correlationId);
  if (!host.isAvailable()) return undefined;
  const app = make(configuration, new NestedAppAuthController(host));
  await app.initialize({ correlationId });
  return app;
};

/** Called with `new`: MSAL's class only hands on to its controller. */
export function PublicClientApplication(_configuration, controller) {
  return controller;
}
