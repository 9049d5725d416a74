// `npm run connect`: connects a demo child to the played Google Classroom by hand. A person of the demo
// data signs in here, consents in the browser, and sees here whose account it was before completing.
import { createInterface } from "node:readline/promises";
import { setTimeout as delay } from "node:timers/promises";
import { type ChildOverview, type Integration, unwrap } from "@homeroom/client";
import { dataDirOf } from "../../stack/src/commands/stop.ts";
import { StackError } from "../../stack/src/errors.ts";
import { runningStack, type StackFile } from "../../stack/src/running.ts";
import { syncNow } from "./chapters/google.ts";
import { StoryError } from "./chapters/narrator.ts";
import { type Person, signIn } from "./chapters/people.ts";

const GUARDIAN = "bob@example.com";
const PASSWORD = "homeroom-demo";
const PROVIDER = "google_classroom";

const say = (line = "") => void process.stdout.write(`${line}\n`);

async function connect(stack: StackFile): Promise<void> {
  const bob = await signIn(stack, GUARDIAN, PASSWORD);
  const [child] = (await unwrap(bob.homeroom.students.list({ search: "mia" }))).rows;
  if (!child) throw new StackError(`Mia is not among ${GUARDIAN}'s students any more: "npm run reset".`);
  const { studentId } = child;
  const { integrations } = bob.homeroom;
  const known = (await unwrap(integrations.list({ studentId }))).rows.find(
    ({ provider }) => provider === PROVIDER,
  );
  if (known?.status === "active") {
    say(`${child.fullName} is connected to ${known.externalAccount ?? "Google Classroom"}. Syncing …`);
    await unwrap(integrations.requestSync({ integrationId: known.id }));
    return sync(stack, bob, known.id, studentId);
  }

  const { integrationId, authorizeUrl } = await unwrap(
    integrations.connect({ studentId, provider: PROVIDER }),
  );
  say(`Bob connects ${child.fullName} to Google Classroom. Open this address within ten minutes:`);
  say();
  say(`  ${authorizeUrl}`);
  say();
  say("Choose mia.baker@riverside.example and allow what Homeroom asks for. Waiting …");
  await consented(bob, integrationId, Date.now() + 600_000);
  const proof = await broughtBack();
  const waiting = await unwrap(integrations.preview({ integrationId, proof }));
  if (!(await agrees(`Connect ${waiting.externalAccount} to ${child.fullName}?`))) {
    say("Nothing was connected. What Google has granted is taken back within the hour.");
    return;
  }
  await unwrap(integrations.complete({ integrationId, proof }));
  say("Connected. Syncing …");
  await sync(stack, bob, integrationId, studentId);
}

async function sync(stack: StackFile, bob: Person, integrationId: string, studentId: string): Promise<void> {
  await syncNow(stack);
  const { rows } = await unwrap(bob.homeroom.integrations.runs({ integrationId, limit: 1 }));
  const page = await unwrap(bob.homeroom.portal.childOverview({ studentId }));
  say(
    `The sync has ${rows[0]?.status.replaceAll("_", " ") ?? "not begun"}. What Bob sees of ${page.student.fullName}:`,
  );
  show(page);
  say();
  say(`At ${stack.googleUrl} you are the teacher. What you change there is here within the hour;`);
  say('"npm run connect" once more syncs at once.');
}

/** The integration, once somebody has consented at Google. */
async function consented(
  { homeroom }: Person,
  integrationId: string,
  deadline: number,
): Promise<Integration> {
  while (Date.now() < deadline) {
    const { rows } = await unwrap(homeroom.integrations.list());
    const waiting = rows.find(({ id }) => id === integrationId);
    if (waiting?.status === "pending" && waiting.scopes.length > 0) return waiting;
    await delay(1_000);
  }
  throw new StackError("Nobody consented within ten minutes.");
}

async function agrees(question: string): Promise<boolean> {
  return !/^n/i.test(await ask(`${question} [Y/n] `));
}

/** What the browser came back with: an app reads it from its own address. */
async function broughtBack(): Promise<string> {
  const answer = await ask("The code that the page shows, or the address that you came back to: ");
  return /[?&]proof=([\w-]+)/.exec(answer)?.[1] ?? (answer.trim() || "none");
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function show({ courses, recentGrades, upcomingAssignments }: ChildOverview): void {
  for (const { title, status, progress } of courses) say(`  ${title}: ${status}, ${progress} % handed in`);
  for (const grade of recentGrades) say(`  ${grade.title}: ${grade.score} of ${grade.maximum}`);
  for (const { title, dueAt } of upcomingAssignments) say(`  due ${dueAt.slice(0, 10)}: ${title}`);
}

try {
  const running = await runningStack(dataDirOf(process.argv.slice(2)));
  if (!running) throw new StackError('No stack is running: start one with "npm start" in another terminal.');
  await connect(running);
} catch (error) {
  if (!(error instanceof StoryError || error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();
