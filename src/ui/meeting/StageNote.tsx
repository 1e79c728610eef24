import type { Text } from "../../locales/text";
import { StageFrame } from "./StageFrame";
import { StageWords } from "./StageWords";

/** The stage that was opened by hand: there is nothing to show until somebody shows it. */
export const StageNote = ({ text }: { readonly text: Text }) => (
  <StageFrame text={text}>
    <StageWords title={text("stage.title")} hint={text("stage.fromPanel")} drawing="apart" />
  </StageFrame>
);
