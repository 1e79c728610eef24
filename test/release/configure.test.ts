import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { configText, iis, nginx } from "../../scripts/hosting/forms";
import { headersFor, officePages } from "../../scripts/hosting/headers";
import { fillPlaces, pageValues } from "../../scripts/hosting/pageValues";
import { packageFor } from "../../scripts/package/main";
import { zip } from "../../scripts/package/zip";
import { PERMISSIONS } from "../../src/domain/organisation/permissions";
import { FILLED, ROOT } from "../package/everyDoor";
import { unzip } from "../package/unzip";
import { releasedArchive, settingsOf } from "./archive";

/** Signs that mean something in a page, in JSON and in XML. */
const AWKWARD = { ...FILLED, DEVELOPER_NAME: "Ödön & Töchter $&", PRIVACY_CONTACT: "https://contoso.example/?a=1&b=2" };

let archive: ReturnType<typeof releasedArchive>;
let home: string;
beforeAll(() => {
  archive = releasedArchive();
  home = mkdtempSync(join(tmpdir(), "meridian-ready-"));
});
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(join(archive.folder, "../.."), { recursive: true });
});

/** As on an administrator's machine: only the unpacked archive, Node and a file with the settings. */
const fillIn = (settings: string, name: string, folder = archive.folder) => {
  const file = join(home, `${name}.env`);
  writeFileSync(file, settings);
  const run = spawnSync(process.execPath, [join(folder, "configure.mjs"), file, join(home, name)], { cwd: home });
  const ready = (path: string): Buffer => readFileSync(join(home, name, path));
  return { status: run.status, said: run.stderr.toString(), ready };
};

describe("an archive of a release", () => {
  test("has a checksum for each of its files, and one for itself", () => {
    const sums = readFileSync(join(archive.folder, "SHA256SUMS"), "utf8").trim().split("\n");
    const named = sums.map((line) => line.slice(66));
    const there = readdirSync(archive.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(archive.folder.length + 1));
    expect([...named, "SHA256SUMS"].toSorted()).toEqual(there.toSorted());
    const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
    for (const line of sums) expect(line.slice(0, 64)).toBe(hash(readFileSync(join(archive.folder, line.slice(66)))));
    const bytes = readFileSync(archive.zipFile);
    expect(readFileSync(`${archive.zipFile}.sha256`, "utf8")).toContain(hash(bytes));
    expect([...unzip(bytes).keys()]).toEqual(there.toSorted());
  });

  test("has the same bytes when it is made again", () => {
    const again = releasedArchive();
    expect(readFileSync(again.zipFile).equals(readFileSync(archive.zipFile))).toBe(true);
    rmSync(join(again.folder, "../.."), { recursive: true });
  });

  test("holds whatever its pages for administrators lead to", () => {
    const pages = readdirSync(join(archive.folder, "docs/admin")).filter((name) => name.endsWith(".md"));
    expect(pages).toEqual(readdirSync(join(ROOT, "docs/admin")));
    const dead = pages.flatMap((page) =>
      [...readFileSync(join(archive.folder, "docs/admin", page), "utf8").matchAll(/\]\((\.\.?\/[^)#\s]+|[\w-]+\.md)/g)]
        .map(([, link = ""]) => link)
        .filter((link) => !existsSync(join(archive.folder, "docs/admin", link))),
    );
    expect(dead).toEqual([]);
  });

  test("names no machine and no download address", () => {
    for (const name of ["configure.html", "configure.mjs", "README.txt"])
      expect(readFileSync(join(archive.folder, name), "utf8")).not.toMatch(/\/tmp\/|\/home\/|registry|node_modules\//);
  });
});

describe("an archive that Contoso fills in", () => {
  test("gives the files that a build and a package of their own would hold", () => {
    const { status, said, ready } = fillIn(settingsOf(AWKWARD), "contoso");
    expect([status, said]).toEqual([0, ""]);
    const { files, addIn } = packageFor(ROOT, AWKWARD, "inside");
    expect(ready("package/meridian.zip").equals(Buffer.from(zip(files)))).toBe(true);
    expect(ready("package/meridian.outlook.xml").toString()).toBe(addIn);
    const beside = packageFor(ROOT, AWKWARD, "beside");
    expect(ready("package/meridian.outlook-beside.zip").equals(Buffer.from(zip(beside.files)))).toBe(true);
    expect(ready("site/staticwebapp.config.json").toString()).toBe(configText(AWKWARD));
    expect(ready("hosting/nginx.conf").toString()).toBe(nginx(AWKWARD));
    expect(ready("settings.env").toString()).toBe(settingsOf(AWKWARD));
  });

  test("P7: holds the link with which an administrator agrees to the app's permissions, and to no other", () => {
    const { ready } = fillIn(settingsOf(FILLED), "consent");
    const link = new URL(ready("package/consent-link.txt").toString());
    expect(link.href).toContain(`${FILLED.AUTHORITY}/v2.0/adminconsent?client_id=${FILLED.AAD_APP_CLIENT_ID}&`);
    expect(link.searchParams.get("redirect_uri")).toBe("https://meridian.contoso.example/authEnd.html");
    const asked = link.searchParams.get("scope")?.split(" ").slice(3);
    expect(asked).toEqual(PERMISSIONS.map((permission) => `https://graph.microsoft.com/${permission}`));
  });

  test("has each page with the policy of its own kind, and no place left open", () => {
    const { ready } = fillIn(settingsOf(AWKWARD), "pages");
    const [tab, pane, privacy] = ["tab", "taskpane", "privacy.en"].map((name) => ready(`site/${name}.html`).toString());
    expect(tab).toContain(`name="meridian-client" content="${FILLED.AAD_APP_CLIENT_ID}"`);
    expect(tab).toContain(pageValues(AWKWARD, "tab").policy);
    expect(pane).toContain(`src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"`);
    expect(pane).toContain(pageValues(AWKWARD, "taskpane").policy);
    expect(privacy).toContain("<bdi>Ödön &amp; Töchter $&amp;</bdi>");
    expect(privacy).toContain("<bdi>https://contoso.example/?a=1&amp;b=2</bdi>");
    for (const page of [tab, pane, privacy]) expect(page).not.toContain("{{");
    // Scripts hold nothing of an organisation, and are not touched.
    expect(ready("site/tab.12345678.js").toString()).toContain("{{client}}");
  });

  test("P9: without a contact the privacy page promises none", () => {
    const { ready } = fillIn(settingsOf({ ...FILLED, PRIVACY_CONTACT: "" }), "silent");
    expect(ready("site/privacy.en.html").toString()).toMatch(/Contoso<\/bdi> runs this Meridian(?!.*Write to)/);
    expect(existsSync(join(home, "silent/site/.well-known/security.txt"))).toBe(false);
  });
});

describe("an administrator is told", () => {
  test("each setting that is missing or wrong, and nothing is made", () => {
    const { status, said } = fillIn(settingsOf({ ...FILLED, TAB_DOMAIN: "", TEAMS_APP_ID: "meridian" }), "faulty");
    expect(status).toBe(1);
    expect(said).toMatch(/TAB_DOMAIN .* is empty[^]*TEAMS_APP_ID .* It is not a GUID/);
    expect(existsSync(join(home, "faulty"))).toBe(false);
  });

  test("a file that is not as it was released, and one that is not there", () => {
    const damaged = join(home, "damaged");
    cpSync(archive.folder, damaged, { recursive: true });
    appendFileSync(join(damaged, "site/tab.12345678.js"), " ");
    rmSync(join(damaged, "site/taskpane.html"));
    const { status, said } = fillIn(settingsOf(FILLED), "of-damaged", damaged);
    expect(status).toBe(1);
    expect(said).toMatch(/tab\.12345678\.js is not as it was released/);
    expect(said).toMatch(/taskpane\.html is not there/);
  });

  test("that a folder holds something already, since two releases must not be mixed", () => {
    expect(fillIn(settingsOf(FILLED), "twice").status).toBe(0);
    expect(fillIn(settingsOf(FILLED), "twice").said).toMatch(/is not empty/);
  });
});

test("a value cannot become a part of a page", () => {
  const values = { ...pageValues(FILLED, "tab"), client: `"><script>alert(1)</script>` };
  expect(fillPlaces(`<meta content="{{client}}">{{unknown}}`, values)).toBe(
    `<meta content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">{{unknown}}`,
  );
});

test("IIS sends the headers of every host, and on the pages of Outlook their own policy", () => {
  const { document } = new JSDOM(iis(FILLED), { contentType: "text/xml" }).window;
  const sent = (under: string): Record<string, string> =>
    Object.fromEntries(
      [...document.querySelectorAll(`${under} > system\\.webServer > httpProtocol > customHeaders > add`)].map(
        (add) => [add.getAttribute("name") ?? "", add.getAttribute("value") ?? ""],
      ),
    );
  expect(sent("configuration")).toEqual(headersFor("/tab.html", FILLED));
  const pages = officePages();
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages)
    expect(sent(`location[path="${page.slice(1)}"]`)).toEqual({
      "Content-Security-Policy": headersFor(page, FILLED)["Content-Security-Policy"],
    });
});
