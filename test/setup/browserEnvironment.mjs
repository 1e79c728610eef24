// Playwright, loaded by Node once for each worker: read through Jest's own modules it costs each file more than a second.
import NodeEnvironment from "jest-environment-node";
import * as playwright from "playwright-core";

export default class BrowserEnvironment extends NodeEnvironment {
  async setup() {
    await super.setup();
    this.global.playwright = playwright;
  }
}
