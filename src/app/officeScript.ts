/// <reference types="office-js" />
import type { OfficeLike } from "../hosts/officeShape";

/** Microsoft's script, which the page has loaded before ours; undefined when it could not be fetched. */
export const officeOfPage = (): OfficeLike | undefined => (typeof Office === "undefined" ? undefined : Office);
