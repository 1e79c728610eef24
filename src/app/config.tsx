import { App } from "./App";
import { ChannelTab } from "./ChannelTab";
import { draw } from "./draw";
import { start } from "./start";

draw(start().then((started) => <App {...started} Screens={ChannelTab} />));
