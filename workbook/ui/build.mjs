/**
 * Bundle the screen: `npm ci && npm run build`.
 *
 *   static/widget.js, workbook.css   anywidget front end, for JupyterLab and stock Voilà
 *   static/page.js, page.css         the whole client of the served page
 *
 * Each file begins with the fingerprint of what it was made from (the same as bundle.py's).
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const text = (path) => readFileSync(join(here, path), "utf8").replaceAll("\r\n", "\n");

function fingerprint() {
  const found = readdirSync(join(here, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(here, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const hash = createHash("sha256");
  for (const path of [...found, "build.mjs", "package-lock.json"].sort()) {
    hash.update(`${path}\0${text(path)}\0`);
  }
  return hash.digest("hex");
}

const stamp = `workbook screen ${fingerprint()}`;
const licence = text("node_modules/preact/LICENSE").trim();

await esbuild.build({
  absWorkingDir: here,
  entryPoints: ["src/page.js", "src/page.css", "src/widget.js", "src/workbook.css"],
  outdir: "static",
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: ["es2022", "chrome109", "firefox115", "safari16.4"],
  jsxFactory: "h",
  jsxFragment: "Fragment",
  inject: ["src/h.js"],
  external: ["*.woff2"],
  legalComments: "none",
  banner: { js: `/*! ${stamp}\nContains preact:\n${licence}\n*/`, css: `/*! ${stamp} */` },
});
