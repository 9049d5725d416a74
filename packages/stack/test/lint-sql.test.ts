import { expect, it } from "vitest";
import { lint } from "../src/commands/lint-sql.ts";
import { tidySql } from "../src/schemas/sql-layout.ts";

const schema = "supabase/schemas/40_bookings/bookings.sql";

it("finds syntax errors, long lines and a wrong layout, by line", async () => {
  expect(await lint("select 1;\n", schema)).toEqual([]);
  expect(await lint("select 1;\nselec 2;\n", schema)).toEqual([[2, expect.stringContaining("syntax error")]]);
  const long = `select '${"x".repeat(140)}';\n`;
  expect(await lint(long, schema)).toEqual([[1, expect.stringContaining("140")]]);
  expect(await lint(long, "supabase/tests/bookings/x.test.sql")).toEqual([]);
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
  const flag = "select set_config('homeroom.quiet', 'on', true);\n";
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
