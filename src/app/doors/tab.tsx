import { App } from "../screens/App";
import { draw } from "./draw";
import { start } from "../wiring/start";

// The screens arrive while sign-in and the first requests are on their way, so they need not be in the first script.
const loadingScreens = import(/* webpackChunkName: "first-tab" */ "../screens/Shell");

draw(Promise.all([start(), loadingScreens]).then(([started, { Shell }]) => <App {...started} Screens={Shell} />));
