// pgTAP does not come with the embedded server. PGlite ships the extension's files, which are plain
// SQL, in a tarball; they are unpacked into the server's extension folder.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { extract } from "tar";
import { extensionFolder, postgresBinaries } from "../postgres/binaries.ts";

const require = createRequire(import.meta.url);

export async function installPgtap(): Promise<void> {
  const target = extensionFolder(await postgresBinaries());
  if (existsSync(join(target, "pgtap.control"))) return;
  const archive = join(dirname(require.resolve("@electric-sql/pglite-pgtap")), "pgtap.tar.gz");
  const temporary = await mkdtemp(join(target, ".pgtap-"));
  try {
    await extract({
      file: archive,
      cwd: temporary,
      strip: 3,
      filter: (path) => path.includes("/extension/pgtap"),
    });
    // The control file goes last: where it exists, everything else does.
    const names = (await readdir(temporary)).sort(
      (a, b) => Number(a.endsWith(".control")) - Number(b.endsWith(".control")),
    );
    for (const name of names) await rename(join(temporary, name), join(target, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
