// `npm run bench -- integrations`: a thousand links that are due at once, synced by the real function
// within its own bounds, while a twentieth of Google's answers are errors.
import postgres from "postgres";
import { z } from "zod";
import { messageOf, StackError } from "../../../stack/src/errors.ts";
import { startStack } from "../../../stack/src/stack.ts";
import { type Bench, type Print, wholeNumbers } from "../bench.ts";
import { connectStudents, WORK } from "./generate.ts";

/** What integration-sync keeps to when nothing else is set. */
const PER_SECOND = 20;
const CONCURRENCY = 8;
const ERROR_SHARE = 0.05;
const MAX_RUNS = 100;

export const integrations: Bench = {
  flags: { links: { type: "string", default: "1000" } },
  async run(flags, print) {
    const [links = 1000] = wholeNumbers(flags, "links", 10);
    return benchSync(links, print);
  },
};

const State = z.object({
  synced: z.int(),
  /** Most syncs of one link. */
  most: z.int(),
  graded: z.int(),
  /** Links that are due again within the hour. */
  early: z.int(),
});

/** Why a run was refused; single links that fail are what is measured. */
function complain(line: string): void {
  if (line.includes("claim_failed")) process.stderr.write(`${line}\n`);
}

async function benchSync(links: number, print: Print): Promise<string[]> {
  const stack = await startStack({ onReport: complain });
  const sql = postgres(stack.superuserUrl, { max: 2, onnotice: () => undefined });
  try {
    await connectStudents(stack, sql, links);
    const { classroom } = stack;
    // As far away as Google is, and as unreliable as it should not be.
    classroom.setLatency(100);
    classroom.setErrorRate({ share: ERROR_SHARE });
    classroom.forgetTraffic();

    const begun = performance.now();
    let open = links;
    let runs = 0;
    let givenBack = 0;
    let refused = 0;
    while (open > 0) {
      if (runs === MAX_RUNS) throw new StackError(`${open} links were not synced in ${runs} runs.`);
      // A machine that is too busy to answer in time refuses a run; the next one goes on.
      await stack.runTask("integration-sync").catch((error: unknown) => {
        refused += 1;
        process.stderr.write(`${messageOf(error)}\n`);
      });
      runs += 1;
      // As if the wait after an error were over.
      const again = await sql`
        update public.student_integration_links set next_sync_at = now()
        where last_synced_at is null and next_sync_at > now() returning id`;
      givenBack += again.length;
      const [left] = await sql`
        select count(*)::integer as n from public.student_integration_links where last_synced_at is null`;
      open = z.int().parse(left?.["n"]);
      print(`run ${runs}: ${links - open} of ${links} synced`);
    }
    const seconds = (performance.now() - begun) / 1000;

    const [row] = await sql`
      select count(*) filter (where l.last_synced_at is not null)::integer as synced,
             max((select count(*) from public.sync_runs r where r.integration_id = l.id and r.status = 'succeeded'))::integer as most,
             (select count(*) from public.submissions s where s.score = 8)::integer as graded,
             count(*) filter (where l.next_sync_at < l.last_synced_at + interval '1 hour')::integer as early
      from public.student_integration_links l`;
    const { synced, most, graded, early } = State.parse(row);
    const { calls, maxConcurrent, peakPerSecond, byStatus, accounts } = classroom.traffic();
    const errors = Object.entries(byStatus).flatMap(([status, n]) => (Number(status) >= 400 ? [n] : []));
    const mostOfOne = Math.max(...Object.values(accounts).map((account) => account.maxConcurrent));
    const verdict = (holds: boolean) => (holds ? "ok" : "not so");
    const lines = [
      "",
      "| what | measured | bound | verdict |",
      "|---|---:|---:|---|",
      `| links synced | ${synced} | ${links} | ${verdict(synced === links)} |`,
      `| grades that arrived | ${graded} | ${links * WORK} | ${verdict(graded === links * WORK)} |`,
      `| most syncs of one link | ${most} | 1 | ${verdict(most === 1)} |`,
      `| links due again within the hour | ${early} | 0 | ${verdict(early === 0)} |`,
      `| calls of Google at once | ${maxConcurrent} | ${CONCURRENCY} | ${verdict(maxConcurrent <= CONCURRENCY)} |`,
      `| calls at once with one person's token | ${mostOfOne} | 1 | ${verdict(mostOfOne === 1)} |`,
      // Spaced where they begin; on their way they may bunch up a little.
      `| most calls in a second | ${peakPerSecond} | ${PER_SECOND} + 20 % | ${verdict(peakPerSecond <= PER_SECOND * 1.2)} |`,
      "",
      `${calls} calls in ${seconds.toFixed(0)} s (${(calls / seconds).toFixed(1)} a second) and ${runs} runs, ${refused} of them refused;`,
      `${errors.reduce((sum, n) => sum + n, 0)} answers were errors, links given back for later: ${givenBack}.`,
    ];
    for (const line of lines) print(line);
    return lines;
  } finally {
    await sql.end();
    await stack.stop();
  }
}
