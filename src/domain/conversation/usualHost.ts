import { others, type Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { Guide } from "./guide";

/**
 * Who is the host among equals unless they choose another: whoever starts. A guide that the mentee leads is about its guest,
 * so there whoever starts is the guest.
 */
export const usualHost = ({ lead }: Pick<Guide, "lead">, pair: Pair, starter: PersonId): PersonId =>
  (lead === "mentee" ? others(pair, starter)[0]?.id : undefined) ?? starter;
