// `npm run docs:access`: writes the matrix of docs/access.md.
import { readFile, writeFile } from "node:fs/promises";
import { startDatabase } from "../../../stack/src/database.ts";
import { accessFile, accessMatrix, withMatrix } from "./matrix.ts";

const database = await startDatabase();
try {
  const page = await readFile(accessFile, "utf8");
  await writeFile(accessFile, withMatrix(page, await accessMatrix(database)));
} finally {
  await database.stop();
}
