import { createRoot } from "react-dom/client";
import { connectOutlook, type Outlook } from "../hosts/connectOutlook";
import { App } from "./App";
import { officeOfPage } from "./officeScript";
import { OutlookScreens } from "./OutlookScreens";
import type { Opened } from "./signedIn";
import { start } from "./start";

const root = document.getElementById("root");
if (!root) throw new Error("taskpane.html has no #root.");

const connecting = connectOutlook({ office: officeOfPage() });

const screensBeside = ({ desk }: Outlook) =>
  function Screens(opened: Opened) {
    return <OutlookScreens {...opened} desk={desk} />;
  };

Promise.all([start(() => connecting.then(({ host }) => host)), connecting]).then(
  ([started, outlook]) => createRoot(root).render(<App {...started} Screens={screensBeside(outlook)} />),
  () => document.getElementById("not-loaded")?.removeAttribute("hidden"),
);
