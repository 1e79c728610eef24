import { App } from "../screens/App";
import { ChannelTab } from "../screens/ChannelTab";
import { draw } from "./draw";
import { start } from "../wiring/start";

draw(start().then((started) => <App {...started} Screens={ChannelTab} />));
