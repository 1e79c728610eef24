/// <reference types="office-js" />
import { connectOutlook, type Outlook } from "../../hosts/connectOutlook";
import type { OfficeLike } from "../../hosts/officeShape";
import { warmUp } from "../wiring/start";

/** Microsoft's office.js, which the page loads before our script; undefined when it could not be fetched. */
export const officeOfPage = (): OfficeLike | undefined => (typeof Office === "undefined" ? undefined : Office);

/** Outlook around this page, with the zone of its clock, which it gives by a Windows name. */
export const outlookOfPage = async (): Promise<Outlook> => {
  const naming = import(/* webpackChunkName: "first-zones" */ "../../graph/windowsZones");
  const connecting = connectOutlook({ office: officeOfPage() });
  warmUp();
  const outlook = await connecting;
  if (outlook.zoneName === undefined) return outlook;
  const { zoneByWindowsName } = await naming;
  const zone = zoneByWindowsName.get(outlook.zoneName) ?? outlook.zoneName;
  return { ...outlook, host: withZone(outlook.host, zone) };
};

/** A host's `theme` is a live getter, so it must not be copied. */
const withZone = (host: Outlook["host"], zone: string): Outlook["host"] => ({
  ...host,
  get theme() {
    return host.theme;
  },
  zone,
});
