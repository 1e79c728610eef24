import { Button } from "@fluentui/react-components";
import { useLinks, useText } from "../context";

/** Opened by the program around us where there is one: Teams then shows the meeting itself. */
export const JoinButton = ({ url }: { readonly url: string }) => {
  const text = useText();
  const { openLink } = useLinks();
  return (
    <Button appearance="primary" onClick={() => openLink(url)}>
      {text("next.join")}
    </Button>
  );
};
