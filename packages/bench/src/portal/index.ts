// `npm run bench -- portal`: a child's page against its queries by hand, the fan-out of grades, the weekly
// digest with one run killed half way.
import postgres from "postgres";
import { startDatabase } from "../../../stack/src/database.ts";
import { type Bench, wholeNumbers } from "../bench.ts";
import { benchDigest, benchFanOut, benchOverview, generateFamilies } from "./measure.ts";

export const portal: Bench = {
  flags: {
    // Among how many students one child's page is read, and how many are graded and get a digest.
    sizes: { type: "string", default: "1000,1000000" },
    students: { type: "string", default: "100000" },
    // overview, fan-out or digest; all of them when empty.
    only: { type: "string", default: "" },
  },
  async run(flags, print) {
    const wants = (what: string) => flags["only"] === "" || flags["only"] === what;
    const pages = wants("overview") ? wholeNumbers(flags, "sizes", 100) : [];
    const crowds = wants("fan-out") || wants("digest") ? wholeNumbers(flags, "students", 100) : [];
    const server = await startDatabase({ durable: true });
    try {
      for (const students of new Set([...pages, ...crowds])) {
        const clone = await server.createDatabase();
        const sql = postgres(clone.superuserUrl, { max: 1, onnotice: () => {} });
        const dying = postgres(clone.superuserUrl, { max: 1, onnotice: () => {} });
        try {
          // One long history among many children without any is what the planner should not see there.
          await generateFamilies(sql, students, pages.includes(students) ? 5 : 0);
          if (pages.includes(students)) await benchOverview(clone.superuserUrl, students, print);
          if (crowds.includes(students) && wants("fan-out")) await benchFanOut(sql, print);
          if (crowds.includes(students) && wants("digest")) await benchDigest(sql, dying, print);
        } finally {
          await dying.end({ timeout: 1 });
          await sql.end({ timeout: 1 });
          await clone.drop();
        }
      }
    } finally {
      await server.stop();
    }
    return undefined;
  },
};
