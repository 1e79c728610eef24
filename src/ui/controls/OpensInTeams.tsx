import { Button, type ButtonProps } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import { useLinks, useText } from "../context";
import { QuietButton } from "./QuietButton";

export interface OpensInTeamsProps extends Pick<ButtonProps, "appearance" | "aria-label" | "children"> {
  readonly url: string;
  /** Without a frame. */
  readonly quiet?: boolean;
}

/** A press that leaves the pane beside an item of Outlook for Teams: each has the same sign for it. */
const OpensInTeams = ({ url, quiet = false, children, ...rest }: OpensInTeamsProps) => {
  const text = useText();
  const { openLink, links } = useLinks();
  const id = useId();
  const press = {
    icon: <Open16Regular />,
    iconPosition: "after",
    "aria-describedby": id,
    onClick: () => openLink(url),
  } as const;
  const words = (
    <>
      {children}
      <span id={id} hidden>
        {text("pane.opens", { where: links.opensTeams ? "teams" : "web" })}
      </span>
    </>
  );
  return quiet ? <QuietButton {...press}>{words}</QuietButton> : <Button {...{ ...press, ...rest }}>{words}</Button>;
};

// A late part is a default export.
export default OpensInTeams;
