// `npm run bench -- --portal [--students=100000] [--sizes=1000,100000]`: figures of the portal on this machine.
import postgres from "postgres";
import { startDatabase } from "../../database.ts";
import { benchDigest, benchFanOut, benchOverview, generateFamilies } from "./measure.ts";

const report = (line: string) => {
  process.stdout.write(`${line}\n`);
};

export async function benchPortal(args: readonly string[]): Promise<void> {
  const flag = (name: string, otherwise: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  const pairs = Number(flag("students", "100000"));
  const sizes = flag("sizes", "1000,1000000").split(",").map(Number);
  const server = await startDatabase({ durable: true });
  try {
    for (const students of new Set([...sizes, pairs])) {
      const clone = await server.createDatabase();
      const sql = postgres(clone.superuserUrl, { max: 2, onnotice: () => {} });
      const dying = postgres(clone.superuserUrl, { max: 1, onnotice: () => {} });
      try {
        // One long history among many children without any is what the planner should not see there.
        await generateFamilies(sql, students, sizes.includes(students) ? 5 : 0);
        if (sizes.includes(students)) await benchOverview(sql, students, report);
        if (students === pairs) {
          await benchFanOut(sql, report);
          await benchDigest(sql, dying, report);
        }
      } finally {
        await dying.end({ timeout: 1 });
        await sql.end({ timeout: 1 });
        await clone.drop();
      }
    }
  } finally {
    await server.stop();
  }
}
