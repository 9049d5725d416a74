// `npm run bench -- --portal [--only overview|fan-out|digest]`: figures of the portal on this machine.
import postgres from "postgres";
import { startDatabase } from "../../database.ts";
import { benchDigest, benchFanOut, benchOverview, generateFamilies, type Report } from "./measure.ts";

const PAIRS = 100_000;

export type PortalOptions = {
  /** Numbers of students among whom one child's page is read. */
  sizes?: readonly number[];
  /** `overview`, `fan-out` or `digest`; all of them when empty. */
  only?: string;
  report: Report;
};

export async function benchPortal(options: PortalOptions): Promise<void> {
  const { sizes = [1000, 1_000_000], only = "", report } = options;
  const wants = (what: string) => only === "" || only === what;
  const pages = wants("overview") ? sizes : [];
  const crowds = wants("fan-out") || wants("digest") ? [PAIRS] : [];
  const server = await startDatabase({ durable: true });
  try {
    for (const students of new Set([...pages, ...crowds])) {
      const clone = await server.createDatabase();
      const sql = postgres(clone.superuserUrl, { max: 1, onnotice: () => {} });
      const dying = postgres(clone.superuserUrl, { max: 1, onnotice: () => {} });
      try {
        // One long history among many children without any is what the planner should not see there.
        await generateFamilies(sql, students, pages.includes(students) ? 5 : 0);
        if (pages.includes(students)) await benchOverview(sql, students, report);
        if (crowds.includes(students) && wants("fan-out")) await benchFanOut(sql, report);
        if (crowds.includes(students) && wants("digest")) await benchDigest(sql, dying, report);
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
