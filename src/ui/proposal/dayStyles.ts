import { makeStyles, tokens } from "@fluentui/react-components";
import { DAY_COLOUR, DUSK_COLOUR, NIGHT_COLOUR } from "./dayColours";

/** Day, dusk and night in every drawing. With forced colours only the night is filled. */
export const useDayStyles = makeStyles({
  day: {
    fill: DAY_COLOUR,
    stroke: tokens.colorPaletteMarigoldForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  dusk: {
    fill: DUSK_COLOUR,
    stroke: tokens.colorPalettePlatinumForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  night: {
    fill: NIGHT_COLOUR,
    stroke: tokens.colorPaletteRoyalBlueForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
});
