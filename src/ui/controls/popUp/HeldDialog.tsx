import { Dialog, useModalAttributes, type DialogProps } from "@fluentui/react-components";
import { useEffect } from "react";
import { holdPage } from "./PageBehind";

/** Fluent's dialog, which may be taken away while it is open. */
export const HeldDialog = (props: DialogProps) => {
  useEffect(() => holdPage(<PartOfFluent />), []);
  return <Dialog {...props} />;
};

/** As long as this is there, Fluent's rule for modal parts is. */
const PartOfFluent = (): null => {
  useModalAttributes();
  return null;
};
