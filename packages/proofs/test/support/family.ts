/**
 * People who talk about a child, signed in over HTTP: each with a client and a profile id.
 * Links and bookings are made as the SQL console makes them; what is tested comes after them.
 */
import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { z } from "zod";
import type { Stack } from "../../../stack/src/stack.ts";
import { newPerson } from "../../../stack/test/support/people.ts";

export const bucket = "message-attachments";

export interface Person {
  readonly client: SupabaseClient;
  readonly id: string;
  readonly token: string;
}

const message = z.object({
  id: z.string(),
  thread_id: z.string(),
  seq: z.number(),
  attachment_path: z.string().nullable(),
  attachment_name: z.string().nullable(),
  attachment_type: z.string().nullable(),
  attachment_size: z.number().nullable(),
});
export type Message = z.output<typeof message>;

export interface Family {
  /** As the SQL console. */
  readonly sql: postgres.Sql;
  person(name: string, role?: "client" | "student" | "tutor"): Promise<Person>;
  /** Makes somebody a child's guardian. Returns the link. */
  link(guardian: Person, student: Person): Promise<string>;
  /** A confirmed lesson. Returns the booking. */
  book(client: Person, tutor: Person, student: Person): Promise<string>;
  /** The folder of the thread between two people about a child, begun by the first with a message. */
  thread(from: Person, to: Person, student: Person): Promise<string>;
  stop(): Promise<void>;
}

export async function startFamily(stack: Stack): Promise<Family> {
  const sql = postgres(stack.dbUrl, { max: 4, onnotice: () => undefined });
  await sql`update private.settings set writes_per_minute = 10000, messages_per_minute = 10000`;
  let bookings = 0;
  return {
    sql,
    person: async (name, role = "client") => {
      const { client, token, id: userId } = await newPerson(stack, `${name}@example.com`, name);
      const [profile] = await sql`select id from public.profiles where user_id = ${userId}`;
      const id = z.guid().parse(profile?.["id"]);
      await sql`select public.grant_role(${id}, ${role})`;
      return { client, id, token };
    },
    link: async (guardian, student) => {
      const [link] = await sql`
        insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
        values (${guardian.id}, ${student.id}, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress,message,book}')
        returning id`;
      return z.guid().parse(link?.["id"]);
    },
    book: async (client, tutor, student) => {
      const days = ++bookings;
      const [booking] = await sql`
        insert into public.bookings (client_id, guardian_id, tutor_id, student_id, starts_at, ends_at, subject, status)
        values (${client.id}, ${client.id}, ${tutor.id}, ${student.id},
                now() + make_interval(days => ${days}), now() + make_interval(days => ${days}, hours => 1), 'Algebra', 'confirmed')
        returning id`;
      return z.guid().parse(booking?.["id"]);
    },
    thread: async (from, to, student) =>
      (await send(from, { p_student_id: student.id, p_recipient_id: to.id, p_body: "Hello" })).thread_id,
    stop: () => sql.end(),
  };
}

/** Sends a message; throws where it is refused. */
export async function send(from: Person, args: Record<string, unknown>): Promise<Message> {
  const { data, error } = await from.client.rpc("send_message", args);
  if (error) throw new Error(error.message);
  return message.parse(data);
}

/** A path in a thread's folder that nobody has used. */
export const newPath = (threadId: string, name: string): string => `${threadId}/${randomUUID()}/${name}`;

export const files = (person: { client: SupabaseClient }) => person.client.storage.from(bucket);
