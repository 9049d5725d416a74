import { expect, it } from "vitest";
import { flagFaults, lint, sessionFlags } from "../src/commands/lint-sql.ts";
import { tidySql } from "../src/schemas/sql-layout.ts";

/** In two parts, as no other file may name a flag. */
const quiet = ["homeroom", "quiet"].join(".");
const schema = "supabase/schemas/40_bookings/bookings.sql";

it("finds syntax errors, long lines and a wrong layout, by line", async () => {
  expect(await lint("select 1;\n", schema)).toEqual([]);
  expect(await lint("select 1;\nselec 2;\n", schema)).toEqual([[2, expect.stringContaining("syntax error")]]);
  const long = (length: number) => `select '${"x".repeat(length - 10)}';\n`;
  const test = "supabase/tests/bookings/x.test.sql";
  expect(await lint(long(120), schema)).toEqual([]);
  expect(await lint(long(121), schema)).toEqual([[1, "121 characters, 120 are the limit."]]);
  expect(await lint(long(160), test)).toEqual([]);
  expect(await lint(long(161), test)).toEqual([[1, "161 characters, 160 are the limit."]]);
  expect(await lint("select 1;\nselect 2 IS null;\n", schema)).toEqual([
    [2, "Layout; it should say: select 2 is null;"],
  ]);
  expect(await lint("select 1;", schema)).toEqual([[2, expect.stringContaining("Layout")]]);
  expect(await lint("select 1;\n\n", schema)).toEqual([[3, expect.stringContaining("Layout")]]);
  expect(await lint("select '1 \n2';\n", schema)).toEqual([[1, "Spaces at the end of the line."]]);
});

it("asks for the head of a function, the width of a section and the home of a session flag", async () => {
  const head = (options: string) =>
    `create function private.f() returns text\n${options}\nas $$ begin return 'x'; end $$;\n`;
  const flag = `select set_config('${quiet}', 'on', true);\n`;
  expect(await lint(head("language plpgsql stable security invoker set search_path = ''"), schema)).toEqual(
    [],
  );
  expect(await lint(head("language plpgsql security invoker stable"), schema)).toEqual([
    [2, expect.stringContaining("in this order")],
  ]);
  expect(await lint("-- Tables ---\nselect 1;\n", schema)).toEqual([[1, expect.stringContaining("100")]]);
  expect(await lint(flag, schema)).toEqual([[1, expect.stringContaining("context.sql")]]);
  expect(await lint(flag, "supabase/schemas/00_platform/context.sql")).toEqual([]);
});

it("finds a session flag by its name, in tests and in TypeScript", () => {
  const flags = sessionFlags(
    `perform set_config('${quiet}', 'on', true); set_config('homeroom.other', '', true)`,
  );
  expect(flags).toEqual([quiet, "homeroom.other"]);
  const fault = [2, expect.stringContaining("context.sql")];
  expect(flagFaults(`\nset local ${quiet} = 'on'`, flags)).toEqual([fault]);
  expect(flagFaults(`\ntx\`select set_config('${quiet}', 'on', true)\``, flags)).toEqual([fault]);
  expect(flagFaults("select private.set_quiet(true); hashtextextended('homeroom.admins', 0)", flags)).toEqual(
    [],
  );
});

it("repairs case, spaces and empty lines of code, also in the bodies of functions", () => {
  expect(tidySql("\n\nSELECT  a ,b  FROM\tt( 1 ) ;  \n\n\n\nselect $$ SELECT 1 ;$$")).toBe(
    "select a, b from t(1);\n\nselect $$ select 1;$$\n",
  );
  expect(tidySql("select f(p_a=>1)||'x', v:=2, a<>b, a<=b, x->>'y', -1, a - -b;\n")).toBe(
    "select f(p_a => 1) || 'x', v := 2, a <> b, a <= b, x->>'y', -1, a - -b;\n",
  );
});

it("leaves line breaks, indentation, comments, literals and data as they are", () => {
  const text = String.raw`-- Said  Of This ,AND that
select 'OR ,x  ''Y''', E'\tA', U&'\00E9', "Id  X", format($$ delete from %I where id = %2$L $$, 't', 1)
    as x; -- The  End
select $data$A  ,B $data$;
`;
  expect(tidySql(text)).toBe(text);
});
