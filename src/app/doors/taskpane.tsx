import type { Outlook } from "../../hosts/connectOutlook";
import type { ComponentType } from "react";
import { App, type ScreensProps } from "../screens/App";
import { draw } from "./draw";
import type { OutlookScreensProps } from "../screens/OutlookScreens";
import { outlookOfPage } from "./outlookOfPage";
import { start } from "../wiring/start";

const connecting = outlookOfPage();

// The screens arrive while Outlook, sign-in and the first requests are on their way, so they need not be in the first script.
const loadingScreens = import(/* webpackChunkName: "first-pane" */ "../screens/OutlookScreens");

const screensBeside = ({ desk }: Outlook, OutlookScreens: ComponentType<OutlookScreensProps>) =>
  function Screens({ pairs }: ScreensProps) {
    return <OutlookScreens pairs={pairs} desk={desk} />;
  };

draw(
  Promise.all([start(() => connecting.then(({ host }) => host), "outlook"), connecting, loadingScreens]).then(
    ([started, outlook, { OutlookScreens }]) => <App {...started} Screens={screensBeside(outlook, OutlookScreens)} />,
  ),
);
