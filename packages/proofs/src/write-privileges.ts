import { writeFile } from "node:fs/promises";
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import { asText, committedPrivileges, difference, privileges, privilegesFile } from "./privileges.ts";

/** `npm run privileges`: writes the list of privileges and prints what changed. */
export async function writePrivileges(): Promise<void> {
  const database = await startDatabase();
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    const lines = await privileges(sql);
    const changes = difference(await committedPrivileges(), lines);
    await writeFile(privilegesFile, asText(lines));
    for (const line of changes) process.stdout.write(`${line}\n`);
  } finally {
    await sql.end();
    await database.stop();
  }
}
