// The played Google as the story uses it: through its pages, and as the teacher at its Classroom.
import { z } from "zod";
import { clickThrough, type Visit } from "../../../fakes/src/google/consent.ts";
import type { StackFile } from "../../../stack/src/running.ts";
import { StoryError } from "./narrator.ts";

const School = z.array(
  z.object({
    id: z.string(),
    email: z.string(),
    connected: z.boolean(),
    courses: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        courseWork: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  }),
);
export type Pupil = z.infer<typeof School>[number];

export async function pupil(stack: StackFile, email: string): Promise<Pupil> {
  const response = await fetch(`${stack.googleUrl}/control/school`);
  const found = School.parse(await response.json()).find((account) => account.email === email);
  if (!found) throw new StoryError(`Google knows no ${email}.`);
  return found;
}

/** What teachers do. */
export async function atSchool(stack: StackFile, action: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${stack.googleUrl}/control/school`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(action),
  });
  if (!response.ok) throw new StoryError(`The school refused: ${await response.text()}`);
}

/** Clicks through the consent pages and back to Homeroom: the address that was called last, and the proof. */
export async function consent(
  authorizeUrl: string | null,
  visit: Visit,
): Promise<{ back: URL; proof: string }> {
  if (!authorizeUrl) throw new StoryError("There is no address to consent at.");
  const back = await clickThrough(authorizeUrl, visit);
  const response = await fetch(back, { redirect: "manual" });
  const location = response.headers.get("location");
  const proof =
    location === null
      ? /<code[^>]*>([\w-]{43})<\/code>/.exec(await response.text())?.[1]
      : new URL(location).searchParams.get("proof");
  if (!proof) throw new StoryError("The way back gave no proof.");
  return { back, proof };
}

/** What the schedule does every half minute. */
export async function syncNow(stack: StackFile): Promise<void> {
  await fetch(`${stack.apiUrl}/functions/v1/integration-sync`, {
    method: "POST",
    headers: { apikey: stack.secretKey, "content-type": "application/json" },
    body: "{}",
  });
}
