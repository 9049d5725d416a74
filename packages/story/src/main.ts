// `npm run demo`: the story of a family, told through the SDK over HTTP by several signed-in
// people, on the running stack or, without one, on a throwaway stack of its own.

import { dataDirOf } from "../../stack/src/commands/stop.ts";
import { StackError } from "../../stack/src/errors.ts";
import { runningStack, type StackFile } from "../../stack/src/running.ts";
import { startStack } from "../../stack/src/stack.ts";
import { auditTrail, bookDana, letGo, linkCharlie, strangerTriesEverything } from "./chapters/family.ts";
import { learnsElsewhere } from "./chapters/integrations.ts";
import { learnAndTell } from "./chapters/learning.ts";
import { silence, talkAboutCharlie } from "./chapters/messages.ts";
import { Narrator, StoryError } from "./chapters/narrator.ts";
import { signIn } from "./chapters/people.ts";
import { noAlerts, schoolTells } from "./chapters/schools.ts";

const password = "homeroom-demo";

async function tell(stack: StackFile): Promise<void> {
  const story = new Narrator();
  const cast = {
    bob: await signIn(stack, "bob@example.com", password),
    dana: await signIn(stack, "dana@example.com", password),
    carol: await signIn(stack, "carol@example.com", password),
    eve: await signIn(stack, "eve@example.com", password),
    ada: await signIn(stack, "ada@example.com", password),
  };
  const charlie = await linkCharlie(stack, story, cast);
  const bookingId = await bookDana(story, cast, charlie);
  const talk = await talkAboutCharlie(stack, story, cast, charlie);
  await strangerTriesEverything(story, cast, charlie, bookingId);
  await learnAndTell(stack, story, cast, charlie);
  await learnsElsewhere(stack, story, cast, charlie);
  await schoolTells(stack, story, password, cast, charlie);
  await letGo(stack, story, cast, charlie);
  await silence(story, cast, charlie, talk);
  await noAlerts(story, cast);
  await auditTrail(story, cast, stack, charlie);
  story.end();
}

try {
  const running = await runningStack(dataDirOf(process.argv.slice(2)));
  if (running) {
    process.stdout.write(`Telling the story on the running stack at ${running.apiUrl}.\n`);
    await tell(running);
  } else {
    process.stdout.write("No stack is running: starting one for the story, which ends with it.\n");
    const stack = await startStack({ seed: true, functions: true });
    try {
      await tell(stack);
    } finally {
      await stack.stop();
    }
  }
} catch (error) {
  if (!(error instanceof StoryError || error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();
