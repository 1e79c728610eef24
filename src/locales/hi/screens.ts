import common from "./common.json";
import offer from "./offer.json";
import schedule from "./schedule.json";
import shell from "./shell.json";
import us from "./us.json";

/** The messages of the first screens. */
export const screens = [common, offer, schedule, shell, us];

/** Messages that are loaded with their screens. */
export const later = {
  change: () => import("./change.json"),
  circle: () => import("./circle.json"),
  document: () => import("./document.json"),
  guide: () => import("./guide.json"),
  meeting: () => import("./meeting.json"),
  myTime: () => import("./myTime.json"),
  plain: () => import("./plain.json"),
  prepare: () => import("./prepare.json"),
  running: () => import("./running.json"),
  story: () => import("./story.json"),
  write: () => import("./write.json"),
  parts: () => import("./parts.json"),
  copy: () => import("./copy.json"),
  entry: () => import("./entry.json"),
  journal: () => import("./journal.json"),
  lessons: () => import("./lessons.json"),
  programme: () => import("./programme.json"),
  leaving: () => import("./leaving.json"),
  signIn: () => import("./signIn.json"),
  everything: () => import("./everything.json"),
  device: () => import("./device.json"),
  pairs: () => import("./pairs.json"),
  outlook: () => import("./outlook.json"),
  series: () => import("./series.json"),
  setup: () => import("./setup.json"),
  safety: () => import("./safety.json"),
  fault: () => import("./fault.json"),
};
