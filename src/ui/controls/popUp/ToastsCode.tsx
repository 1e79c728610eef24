import { Toast, Toaster, ToastTitle, useId, useToastController } from "@fluentui/react-components";
import { useEffect } from "react";

/** One sentence, of the moment it was said. */
export interface Said {
  readonly words: string;
}

const TOAST_MS = 5_000;

const ToastsCode = ({ said }: { readonly said: Said }) => {
  const id = useId("toasts");
  const { dispatchToast } = useToastController(id);
  useEffect(
    () =>
      dispatchToast(
        <Toast>
          <ToastTitle>{said.words}</ToastTitle>
        </Toast>,
        { intent: "success", timeout: TOAST_MS, pauseOnHover: true },
      ),
    [said, dispatchToast],
  );
  return <Toaster toasterId={id} position="bottom" limit={1} />;
};

// A late part is a default export.
export default ToastsCode;
