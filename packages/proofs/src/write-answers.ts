// `npm run answers`: writes supabase/tests/answers, which say what comes of every call that a bystander
// makes, and what each reads. The files are read like the list of privileges: in the diff of a change. With
// words only the answers whose names contain one of them are written.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import { StackError } from "../../stack/src/errors.ts";
import { repositoryDir, supabaseDir } from "../../stack/src/project.ts";
import { basesOf, preparedDatabase, runHelpers, testFiles } from "../../stack/src/testing/pgtap.ts";
import { installPgtap } from "../../stack/src/testing/pgtap-extension.ts";

type Answers = { name: string; message: string; expression: string; text: string };

export async function writeAnswers(words: string[] = []): Promise<void> {
  const folder = join(supabaseDir(repositoryDir), "tests", "answers");
  await installPgtap();
  const database = await startDatabase();
  const prepared = await preparedDatabase(database);
  try {
    const { helpers } = await testFiles(repositoryDir);
    for (const helper of helpers) {
      const { failures } = await runHelpers(prepared, helper, repositoryDir);
      if (failures.length > 0) throw new StackError(failures.join("\n"));
    }
    const bases = await basesOf(database, prepared, repositoryDir);
    const base = await bases.of(join(folder, "any.test.sql")).clone();
    const sql = postgres(base.url, { max: 1, onnotice: () => undefined });
    const groups = await sql<{ name: string; message: string; expression: string }[]>`
      select name, message, expression from tests.answer_groups() order by name`;
    const answers: Answers[] = [];
    const wanted = groups.filter(
      ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
    );
    for (const group of wanted) {
      const [row] = await sql.begin((transaction) =>
        transaction.unsafe<{ text: string }[]>(`select ${group.expression} as text`),
      );
      answers.push({ ...group, text: row?.text ?? "" });
    }
    await sql.end();
    await mkdir(folder, { recursive: true });
    const names = new Set(groups.map(({ name }) => `${name}.test.sql`));
    for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
    for (const one of answers) await writeFile(join(folder, `${one.name}.test.sql`), fileOf(one));
  } finally {
    await prepared.drop();
    await database.stop();
  }
}

const fileOf = ({ message, expression, text }: Answers) => `-- Written by "npm run answers".
begin;
select plan(1);

select is(${expression}, $answers$${text}$answers$,
  '${message}');

select * from finish();
rollback;
`;
