import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { HeldDialog } from "./HeldDialog";

export interface PopUpProps {
  readonly title: string;
  /** What the press says that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const PopUpCode = ({ title, close, onClose, children }: PopUpProps) => (
  <HeldDialog open onOpenChange={(_, { open }) => open || onClose()}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{close}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </HeldDialog>
);

// A late part is a default export.
export default PopUpCode;
