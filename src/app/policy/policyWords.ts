import { UNRECORDED_GUIDES } from "../../domain/conversation/guide";
import type { PolicyWords } from "../../domain/organisation/policy";
import { GUIDE_IDS } from "../../guides/load";
import { LANGUAGES } from "../../locales/language";
import { LENGTHS } from "../../ui/schedule/wish";

/**
 * Ids that a policy may name in this version. Guides for after a hurt can always be opened (S5): no policy removes
 * them.
 */
export const POLICY_WORDS: PolicyWords = {
  languages: LANGUAGES,
  guides: GUIDE_IDS.filter((id) => !UNRECORDED_GUIDES.includes(id)),
  minutes: LENGTHS,
};
