import type { Outlook } from "../hosts/connectOutlook";
import { App, type ScreensProps } from "./App";
import { draw } from "./draw";
import { outlookOfPage } from "./outlookOfPage";
import { OutlookScreens } from "./OutlookScreens";
import { start } from "./start";

const connecting = outlookOfPage();

const screensBeside = ({ desk }: Outlook) =>
  function Screens({ pairs }: ScreensProps) {
    return <OutlookScreens pairs={pairs} desk={desk} />;
  };

draw(
  Promise.all([start(() => connecting.then(({ host }) => host), "outlook"), connecting]).then(([started, outlook]) => (
    <App {...started} Screens={screensBeside(outlook)} />
  )),
);
