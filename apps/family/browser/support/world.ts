// What stories begin with, made over the API and the console: families, lessons, schools.
import { randomUUID } from "node:crypto";
import { unwrap as done } from "@homeroom/client";
import type { Locator } from "@playwright/test";
import { atConsole, newPerson, type Person } from "./stack.ts";
import { expect } from "./test.ts";

export { done };

/** A guardian with a child. */
export async function newFamily(guardianName: string, childName: string) {
  const guardian = await newPerson(guardianName, "client");
  const child = await newPerson(childName, "student");
  await linked(guardian, child);
  return { guardian, child };
}

export async function linked(guardian: Person, child: Person): Promise<void> {
  const invitation = await done(
    guardian.homeroom.students.add({ studentEmail: child.email, is13Plus: true }),
  );
  await done(child.homeroom.invitations.accept({ invitationId: invitation?.id ?? "" }));
}

/** A name that nobody else has, for who is searched among everybody: stories are told again and again. */
export function only(name: string): string {
  const letters = randomUUID()
    .replaceAll(/[^a-f]/g, "")
    .slice(0, 6);
  return `${name} ${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
}

/** A tutor whom families find. */
export async function newTutor(name: string): Promise<Person> {
  const tutor = await newPerson(name, "tutor");
  await done(tutor.homeroom.profile.setTutorListed({ listed: true }));
  return tutor;
}

/** The hour, in UTC, some days from today. */
export function day(days: number, hour: number): Date {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCHours(hour, 0, 0, 0);
  return at;
}

type Lesson = { guardian: Person; child: Person; tutor: Person; subject: string; inDays?: number };

/** Asked for, and confirmed where `isConfirmed` says so; its id. */
export async function lesson(
  { guardian, child, tutor, subject, inDays = 2 }: Lesson,
  isConfirmed = false,
): Promise<string> {
  const { id } = await done(
    guardian.homeroom.bookings.create({
      tutorId: tutor.id,
      studentId: child.id,
      subject,
      startsAt: day(inDays, 10),
      endsAt: day(inDays, 11),
    }),
  );
  if (isConfirmed) await done(tutor.homeroom.bookings.confirm({ bookingId: id }));
  return id;
}

/** Lets a lesson have taken place yesterday. */
export async function isOver(bookingId: string): Promise<void> {
  await atConsole(
    (sql) => sql`
      update public.bookings set starts_at = now() - interval '1 day', ends_at = now() - interval '23 hours'
      where id = ${bookingId}`,
  );
}

/** An organization with a school, a campus and a class, and who manages it. */
export async function newSchool(name: string) {
  const manager = await newPerson(`${name} Manager`);
  const ids = { organization: randomUUID(), school: randomUUID(), campus: randomUUID(), class: randomUUID() };
  await atConsole(async (sql) => {
    await sql`insert into public.organizations (id, name) values (${ids.organization}, ${name})`;
    await sql`
      insert into public.schools (id, organization_id, name)
      values (${ids.school}, ${ids.organization}, ${`${name} High`})`;
    await sql`
      insert into public.campuses (id, school_id, name) values (${ids.campus}, ${ids.school}, ${`${name} North`})`;
    await sql`insert into public.classes (id, campus_id, name) values (${ids.class}, ${ids.campus}, '7b')`;
    await sql`
      insert into public.memberships (profile_id, role, organization_id)
      values (${manager.id}, 'organization_manager', ${ids.organization})`;
  });
  return { manager, ids };
}

/** Chooses in a field that is searched by typing. */
export async function search(place: Locator, label: string, text: string): Promise<void> {
  const box = place.getByRole("combobox", { name: label });
  await box.fill(text);
  await place.page().getByRole("option", { name: text }).first().click();
  await expect(place.page().locator("[data-trigger=ComboBox]")).toHaveCount(0);
}

/** Chooses in a field with few options. */
export async function choose(place: Locator, label: string | RegExp, option: string): Promise<void> {
  await place.getByRole("button", { name: label }).click();
  await place.page().getByRole("option", { name: option, exact: true }).click();
  // What opens below is a dialog too, until it has faded out.
  await expect(place.page().locator("[data-trigger=Select]")).toHaveCount(0);
}

/** Types a moment of Berlin, where the people of stories live, or a day. */
export async function type(place: Locator, label: string, at: Date, withTime = true): Promise<void> {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: "Europe/Berlin",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  }).formatToParts(at);
  const names: Intl.DateTimeFormatPartTypes[] = ["month", "day", "year"];
  if (withTime) names.push("hour", "minute", "dayPeriod");
  const group = place.getByRole("group", { name: label }).first();
  for (const name of names) {
    await group.locator(`[data-type=${name}]`).focus();
    await place.page().keyboard.type(parts.find((part) => part.type === name)?.value ?? "");
  }
}
