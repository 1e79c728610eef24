import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import * as React from "react";

// The first render of a screen loads its chunks, which on two busy cores takes longer than the default second.
configure({ asyncUtilTimeout: 60_000 });
// A saved file's URL is revoked after a minute. jsdom has no such function, and a slow test may still be running.
if (!("revokeObjectURL" in URL)) Object.assign(URL, { revokeObjectURL: () => undefined });
// Nothing scrolls in jsdom.
if (!("scrollIntoView" in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });
// The only page here has the focus. In jsdom a page loses it with the element that had it.
document.hasFocus = () => true;
// For each computed style jsdom tries every rule of every sheet, which took half of the time of these tests. Only the
// rules stay that say whether something is seen and can be pressed, and those of the theme.
const insertRule: CSSStyleSheet["insertRule"] = Reflect.get(CSSStyleSheet.prototype, "insertRule");
CSSStyleSheet.prototype.insertRule = function (rule, index = 0) {
  const isAsked = /(?:display|visibility|opacity|pointer-events|--\w+)\s*:/.test(rule);
  return isAsked ? insertRule.call(this, rule, Math.min(index, this.cssRules.length)) : index;
};
// React asks tests to say when they wait for an update. These wait for what is seen, as a person does; each such remark
// costs more than the update.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
// React notes where each element was made, for its warnings, and stops after ten thousand. Here it stops at once: these
// stacks are deep, and cost a sixteenth of the time of these tests.
const internals: unknown = Reflect.get(React, "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE");
if (typeof internals === "object" && internals !== null)
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => 10_000, set: () => {} });

/** A browser tells when something changes its size; jsdom draws nothing, so here nothing ever does. */
class NeverResized {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NeverResized;
