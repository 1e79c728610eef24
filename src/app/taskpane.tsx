import type { Outlook } from "../hosts/connectOutlook";
import { App } from "./App";
import { draw } from "./draw";
import { outlookOfPage } from "./outlookOfPage";
import { OutlookScreens } from "./OutlookScreens";
import type { Opened } from "./signedIn";
import { start } from "./start";

const connecting = outlookOfPage();

const screensBeside = ({ desk }: Outlook) =>
  function Screens(opened: Opened) {
    return <OutlookScreens {...opened} desk={desk} />;
  };

draw(
  Promise.all([start(() => connecting.then(({ host }) => host), "outlook"), connecting]).then(([started, outlook]) => (
    <App {...started} Screens={screensBeside(outlook)} />
  )),
);
