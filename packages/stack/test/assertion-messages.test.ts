import { expect, it } from "vitest";
import { messageFaults } from "../src/testing/assertion-messages.ts";

const messagesOf = (sql: string) => messageFaults(sql).map(({ message }) => message);

it("finds messages of fewer than four words, by line", () => {
  expect(messageFaults("begin;\nselect is(f(1, 'a'), 2,\n  'pins it not');")).toEqual([
    { line: 2, message: "pins it not" },
  ]);
});

it("finds messages that lean on the one before", () => {
  const messages = [
    "Nor can a tutor pin the thread",
    "So the guardian reads it",
    "It is not sent again",
    "then they wait",
  ];
  for (const message of messages) expect(messagesOf(`select ok(true, '${message}');`)).toEqual([message]);
  expect(messagesOf("select ok(true, 'Sofia is not sent the email again');")).toEqual([]);
});

it("finds gendered pronouns in messages and comments, in any case", () => {
  expect(messagesOf("select ok(true, 'The guardian sees his own student');")).toHaveLength(1);
  expect(messagesOf("-- She asks again.\nselect 1;")).toEqual(["-- She asks again."]);
});

it("finds assertions without a message of their own", () => {
  expect(messagesOf("select ok(true);")).toEqual(["ok() has no message."]);
  expect(messagesOf("select is(1, 1, t.label) from t;")).toEqual(["is() has no message."]);
});

it("takes a sentence, whatever its statement holds", () => {
  const sql = `select throws_ok($$ select f('he', array['x', 'y']) $$, 'PT404', 'link.not_found',
    'A guardian cannot end another guardian''s link');
  select is(s.one, 'his', 'A digest is due in ' || s.name) from s;
  select ok(true, format('After %s attempts it waits', n)) from n;
  select results_eq('select 1', $$ values (1) $$, 'The other guardian is listed');`;
  expect(messageFaults(sql)).toEqual([]);
});
