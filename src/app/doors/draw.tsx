import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/**
 * Renders a page when everything it needs has loaded. Until then the page shows the frame of its HTML and first.css, and
 * again where not even the screens' own words about a fault can be drawn.
 */
export const draw = (loading: Promise<ReactNode>): void => {
  const root = document.getElementById("root");
  if (!root) throw new Error("This page has no #root.");
  const frame = [...root.cloneNode(true).childNodes];
  const tell = (id: "not-loaded" | "not-shown"): void => document.getElementById(id)?.removeAttribute("hidden");
  const fall = (): void => {
    // React has emptied the root before it calls, and does so once more after an error in an effect.
    setTimeout(() => {
      root.replaceChildren(...frame);
      root.querySelector("main")?.removeAttribute("aria-busy");
      tell("not-shown");
    });
  };
  // React's own handlers write the whole fault to the console, and it may hold words of the pair.
  const quiet = (): void => undefined;
  loading.then(
    (page) => createRoot(root, { onUncaughtError: fall, onCaughtError: quiet, onRecoverableError: quiet }).render(page),
    () => tell("not-loaded"),
  );
};
