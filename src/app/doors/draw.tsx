import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/**
 * Renders a page when everything it needs has loaded. Until then the page shows the frame of its HTML and first.css.
 */
export const draw = (loading: Promise<ReactNode>): void => {
  const root = document.getElementById("root");
  if (!root) throw new Error("This page has no #root.");
  loading.then(
    (page) => createRoot(root).render(page),
    () => document.getElementById("not-loaded")?.removeAttribute("hidden"),
  );
};
