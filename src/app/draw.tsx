import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** Draws a page when all that it needs is there. Until then it shows the frame that its HTML and first.css draw. */
export const draw = (loading: Promise<ReactNode>): void => {
  const root = document.getElementById("root");
  if (!root) throw new Error("This page has no #root.");
  loading.then(
    (page) => createRoot(root).render(page),
    () => document.getElementById("not-loaded")?.removeAttribute("hidden"),
  );
};
