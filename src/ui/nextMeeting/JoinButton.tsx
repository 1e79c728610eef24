import { Button } from "@fluentui/react-components";
import { useLinks, usePane, useText } from "../context";
import { createLatePart } from "../controls/latePart";

const OpensInTeams = createLatePart(() => import("../controls/OpensInTeams"));

/** Opened by the program around us where there is one: Teams then shows the meeting itself. */
export const JoinButton = ({ url }: { readonly url: string }) => {
  const text = useText();
  const { openLink } = useLinks();
  if (usePane())
    return (
      <OpensInTeams appearance="primary" url={url}>
        {text("next.join")}
      </OpensInTeams>
    );
  return (
    <Button appearance="primary" onClick={() => openLink(url)}>
      {text("next.join")}
    </Button>
  );
};
