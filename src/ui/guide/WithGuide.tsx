import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Services } from "../services";
import { useGuide, type Script } from "./useGuide";

export interface WithGuideProps {
  readonly services: Services;
  readonly id: string;
  readonly children: (script: Script) => ReactNode;
}

/** A part of a screen that needs a guide: it waits for it, and says when it cannot come. */
export const WithGuide = ({ services, id, children }: WithGuideProps) => {
  const { text, loadGuide } = services;
  const [loading, reload] = useGuide(loadGuide, id);
  switch (loading.phase) {
    case "loading":
      return <Spinner label={text("guide.opening")} />;
    case "failed":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("guide.loadFailed")} <Button onClick={reload}>{text("action.tryAgain")}</Button>
          </MessageBarBody>
        </MessageBar>
      );
    default:
      return children(loading.script);
  }
};
