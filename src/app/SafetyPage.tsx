import { Spinner } from "@fluentui/react-components";
import { SafetyView } from "../ui/safety/SafetyView";
import type { Services } from "../ui/services";
import { useLaterWords } from "./useLaterWords";

/** Whom to turn to outside the pair, with its own words: both come in a piece of their own. */
const SafetyPage = ({ services, backTo }: { readonly services: Services; readonly backTo: string }) => {
  const withWords = useLaterWords(services, "safety");
  if (!withWords) return <Spinner label={services.text("nav.opening")} />;
  return <SafetyView services={withWords} backTo={backTo} />;
};

// React.lazy takes a default export.
export default SafetyPage;
