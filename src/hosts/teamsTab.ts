import { pages } from "@microsoft/teams-js";
import type { TabSettings } from "./host";

/** The page on which somebody chooses what a tab of a channel shows. Teams asks for it when they press "Save". */
export const createTabSettings = (frameContext: string | undefined): TabSettings | undefined => {
  if (frameContext !== "settings" && frameContext !== "remove") return undefined;
  if (!pages.config.isSupported()) return undefined;
  // Taking a tab away needs nothing of us: whatever people wrote stays where it is.
  if (frameContext === "remove") pages.config.setValidityState(true);
  return {
    isRemoval: frameContext === "remove",
    offer: ({ name, ...addresses }, onSaved) => {
      pages.config.registerOnSaveHandler((save) => {
        pages.config.setConfig({ ...addresses, suggestedDisplayName: name }).then(
          () => {
            save.notifySuccess();
            onSaved(true);
          },
          () => {
            save.notifyFailure();
            onSaved(false);
          },
        );
      });
      pages.config.setValidityState(true);
    },
    withdraw: () => pages.config.setValidityState(false),
  };
};
