import { afterAll, beforeAll, expect, test } from "vitest";
import { unwrap } from "../../src/index.ts";
import { confirmedLesson, type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let ada: Person;
let bob: Person;
let dana: Person;
let mia: Person;
let threadId: string;

beforeAll(async () => {
  town = await startTown();
  [ada, bob, dana, mia] = await Promise.all([
    town.person("Ada Admin", ["admin"]),
    town.person("Bob Baker", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia);
  await confirmedLesson(bob, mia, dana, 10);
  const sent = { studentId: mia.id, recipientId: bob.id, body: "See you tomorrow." };
  threadId = (await unwrap(dana.homeroom.messages.send(sent))).threadId;
});
afterAll(() => town.stop());

test("a family sees that an admin read a conversation, and not who", async () => {
  expect((await unwrap(bob.homeroom.oversight.accessLog())).rows).toEqual([]);
  await unwrap(ada.homeroom.admin.reviewThread({ threadId, reason: "Complaint 7" }));
  const { rows } = await unwrap(bob.homeroom.oversight.accessLog({ studentId: mia.id, count: true }));
  expect(rows).toEqual([
    { studentId: mia.id, accessedAt: expect.any(String), reader: "admin", category: "messages_read" },
  ]);
  expect((await unwrap(bob.homeroom.oversight.accessLog({ studentId: dana.id }))).rows).toEqual([]);
  for (const { homeroom } of [mia, dana, ada])
    expect((await unwrap(homeroom.oversight.accessLog())).rows).toEqual([]);
});
