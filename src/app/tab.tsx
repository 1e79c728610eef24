import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Shell } from "./Shell";
import { start } from "./start";

const root = document.getElementById("root");
if (!root) throw new Error("tab.html has no #root.");

// Until this resolves, the page shows the frame that tab.html and first.css draw.
start().then(
  (started) => createRoot(root).render(<App {...started} Screens={Shell} />),
  () => document.getElementById("not-loaded")?.removeAttribute("hidden"),
);
