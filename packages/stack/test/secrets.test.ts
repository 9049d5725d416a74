import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadSecrets } from "../src/secrets.ts";
import { temporaryDir } from "./support/fixture.ts";

it("secrets are made once; what an older stack lacks is added, the rest stays", async () => {
  const { dir, remove } = await temporaryDir();
  try {
    const first = await loadSecrets(dir);
    expect(await loadSecrets(dir)).toEqual(first);
    const file = join(dir, "secrets.json");
    const { integrationTokenKeys: _, googleClientSecret: __, ...older } = first;
    await writeFile(file, JSON.stringify(older));
    const completed = await loadSecrets(dir);
    expect(completed).toMatchObject(older);
    expect(completed.googleClientSecret).not.toBe(first.googleClientSecret);
    expect(Buffer.from(completed.integrationTokenKeys["local"] ?? "", "base64")).toHaveLength(32);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(completed);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await loadSecrets(dir)).toEqual(completed);
  } finally {
    await remove();
  }
});
