import { App } from "./App";
import { draw } from "./draw";
import { Shell } from "./Shell";
import { start } from "./start";

draw(start().then((started) => <App {...started} Screens={Shell} />));
