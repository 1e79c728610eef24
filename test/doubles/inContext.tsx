import type { ReactNode } from "react";
import type { Text } from "../../src/locales/text";
import { ProvideServices } from "../../src/ui/context";
import type { Services } from "../../src/ui/services";

/** Services of a screen, with its messages. */
export type ScreenServices = Services & { readonly text: Text };

interface InContextProps {
  readonly services: ScreenServices;
  readonly children: ReactNode;
}

/** Context of a screen: services and messages. */
export const InContext = ({ services, children }: InContextProps) => (
  <ProvideServices services={services} text={services.text}>
    {children}
  </ProvideServices>
);
