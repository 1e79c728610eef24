import { Button } from "@fluentui/react-components";
import { useText } from "../context";
import type { FillingOfForm } from "./useForm";

/** The way back from what was put into the form. */
export const UndoButton = ({ filling: { state, busy, takeBack } }: { readonly filling: FillingOfForm }) => {
  const text = useText();
  return (
    <Button onClick={takeBack} disabledFocusable={busy}>
      {text(state.phase === "takingBack" ? "use.takingBack" : "use.takeBack")}
    </Button>
  );
};
