import { StageFrame } from "./StageFrame";
import { StageWords } from "./StageWords";
import { useText } from "../context";

/** The stage that was opened by hand: there is nothing to show until somebody shows it. */
export const StageNote = () => {
  const text = useText();
  return (
    <StageFrame>
      <StageWords title={text("stage.title")} hint={text("stage.fromPanel")} drawing="apart" />
    </StageFrame>
  );
};
