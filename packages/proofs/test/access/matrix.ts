// Fills the access matrix: builds the small world, asks every actor for every row, and compares the
// answers of the database with those of the read oracle before it writes them down.
import { join } from "node:path";
import postgres from "postgres";
import type { Database } from "../../../stack/src/database.ts";
import { repositoryDir } from "../../../stack/src/project.ts";
import { compare, report } from "../reads/compare.ts";
import { loadFacts } from "../reads/facts.ts";
import { type Sight, sightOf } from "../reads/model.ts";
import { look, setUp } from "../reads/reads.ts";
import { Rules } from "../reads/rules.ts";
import { type Act, actGroups } from "./acts.ts";
import { groups, type ObjectKind, others } from "./objects.ts";
import { type Actor, actorNames, actors, person, worldStatements } from "./world.ts";

export const accessFile = join(repositoryDir, "docs", "access.md");
export const startMark = '<!-- Written by "npm run docs:access"; a test compares it. -->';
const endMark = "<!-- end of the matrix -->";

const yes = "✓";
const no = "–";
const partly = "some";
/** The refusals that say "not for you"; any other error is a mistake in the act. */
const refusals =
  /^(permission\.denied|role\.required|[a-z]+\.not_found|export\.not_open|consent\.not_yours|booking\.student_not_linked|guardian\.not_linked)$/;

/** The generated part of docs/access.md. */
export async function accessMatrix(database: Database): Promise<string> {
  const clone = await database.createDatabase();
  const sql = postgres(clone.url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(setUp);
    for (const statement of worldStatements()) await sql.unsafe(statement);
    return [...legend(), ...(await reads(sql)), ...(await writes(sql))].join("\n");
  } finally {
    await sql.end();
  }
}

/** A page with the part between the marks replaced. */
export function withMatrix(page: string, matrix: string): string {
  const [start, end] = [page.indexOf(startMark), page.indexOf(endMark)];
  if (start < 0 || end < start) throw new Error("docs/access.md has no marks for the matrix.");
  return `${page.slice(0, start)}${startMark}\n${matrix}\n${page.slice(end)}`;
}

function legend(): string[] {
  return [
    "| column | actor |",
    "|---|---|",
    ...actorNames.map((name) => `| ${display(name)} | ${actors[name]} |`),
    "",
  ];
}

/** The head of a column. */
const display = (actor: Actor) =>
  ({ view_progress: "progress", receive_alerts: "alerts" })[actor as string] ?? actor;
const cells = (first: string[], values: string[]) => `| ${[...first, ...values].join(" | ")} |`;
const head = (first: string) => [
  cells([first], actorNames.map(display)),
  `|---|${actorNames.map(() => ":-:|").join("")}`,
];
/** A row's name with a link to its rule, and the number of its note below the table. */
class Notes {
  readonly #notes: string[] = [];
  row({ name, rule, note }: { name: string; rule: string; note?: string }): string {
    const link = `[${name}](../supabase/schemas/${rule})`;
    return note ? `${link} (${this.#notes.push(note)})` : link;
  }
  lines(): string[] {
    return this.#notes.flatMap((note, index) => [
      ...(index === 0 ? [""] : []),
      ...wrapped(`${index + 1}. ${note}`),
    ]);
  }
}

/** A list item in lines of at most 100 characters, those after the first indented. */
function wrapped(item: string): string[] {
  const lines: string[] = [];
  for (const word of item.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 100) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(line === undefined ? word : `   ${word}`);
  }
  return lines;
}

async function reads(sql: postgres.Sql): Promise<string[]> {
  const sights = await sql.begin(async (tx) => {
    const facts = await loadFacts(tx);
    const rules = new Rules(facts);
    const found = new Map<Actor, Sight>();
    for (const actor of actorNames) {
      const shown = await look(tx, person(actor));
      const wrong = report(compare(actor, shown, sightOf(rules, person(actor))), facts);
      if (wrong) throw new Error(`The database and the read oracle differ.\n${wrong}`);
      found.set(actor, shown);
    }
    return found;
  });
  const cell = ({ relation, keys }: ObjectKind, actor: Actor) => {
    const asked = keys(actor);
    if (asked.length === 0) return "";
    const seen = asked.filter((key) => sights.get(actor)?.get(relation)?.has(key)).length;
    return seen === asked.length ? yes : seen === 0 ? no : partly;
  };
  return [
    "## Who reads what",
    "",
    ...groups.flatMap(({ title, kinds }) => {
      const notes = new Notes();
      const rows = kinds.map((kind) =>
        cells(
          [notes.row(kind)],
          actorNames.map((actor) => cell(kind, actor)),
        ),
      );
      return [`### ${title}`, "", ...head("row"), ...rows, ...notes.lines(), ""];
    }),
    "### Other tables and views",
    "",
    "| table or view | readers |",
    "|---|---|",
    ...others.map(
      ({ readers, relations }) => `| ${relations.map((name) => `\`${name}\``).join(", ")} | ${readers} |`,
    ),
    "",
  ];
}

async function writes(sql: postgres.Sql): Promise<string[]> {
  const lines = ["## Who does what", ""];
  for (const { title, acts } of actGroups) {
    const notes = new Notes();
    lines.push(`### ${title}`, "", ...head("act"));
    for (const act of acts) {
      const values: string[] = [];
      for (const actor of actorNames) values.push((await isAllowed(sql, act, actor)) ? yes : no);
      lines.push(cells([notes.row(act)], values));
    }
    lines.push(...notes.lines(), "");
  }
  return lines.slice(0, -1);
}

/** Tries one act as one actor and takes it back. */
async function isAllowed(sql: postgres.Sql, act: Act, actor: Actor): Promise<boolean> {
  let changed: number | undefined;
  let refusal: unknown;
  await sql
    .begin(async (tx) => {
      const claims = JSON.stringify({ sub: person(actor), role: "authenticated" });
      await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
      changed = (await tx.unsafe(act.statement(actor))).count;
      throw new Error("rolled back");
    })
    .catch((error: unknown) => {
      refusal = error;
    });
  if (changed !== undefined) return changed > 0 || act.statement(actor).startsWith("select ");
  if (!(refusal instanceof postgres.PostgresError)) throw refusal;
  if (refusal.code === "42501" || refusals.test(refusal.message)) return false;
  throw new Error(`${actor}: ${act.name}: ${refusal.code} ${refusal.message} ${refusal.detail ?? ""}`);
}
