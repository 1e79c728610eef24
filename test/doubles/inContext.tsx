import type { ReactNode } from "react";
import type { Text } from "../../src/locales/text";
import { ProvideServices } from "../../src/ui/context";
import type { Services } from "../../src/ui/services";

/** What a screen may use, with the words that it says. */
export type ScreenServices = Services & { readonly text: Text };

interface InContextProps {
  readonly services: ScreenServices;
  readonly children: ReactNode;
}

/** What a screen needs around it: its services and its words. */
export const InContext = ({ services, children }: InContextProps) => (
  <ProvideServices services={services} text={services.text}>
    {children}
  </ProvideServices>
);
