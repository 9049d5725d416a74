/** Mails to enqueue, with data as the database writes it. */
import { randomUUID } from "node:crypto";
import type { NewEmail } from "./backend.ts";

export function bookingEmail(to: string, extra: Partial<NewEmail> = {}): NewEmail {
  return {
    template: "BOOKING_CHANGED",
    to_email: to,
    to_name: "Bob Miller",
    time_zone: "Europe/Berlin",
    unsubscribe_profile_id: randomUUID(),
    unsubscribe_key: "BOOKING_CHANGED",
    action_url: "https://homeroom.example/bookings/1",
    data: {
      change: "confirmed",
      side: "client",
      subject: "Mathematics",
      starts_at: "2026-11-24T15:00:00+00:00",
      ends_at: "2026-11-24T16:00:00+00:00",
      tutor_name: "Dana Whitfield",
      student_name: "Charlie Miller",
      client_name: "Bob Miller",
      cancel_reason: null,
      price_minor: 3500,
      currency: "EUR",
    },
    ...extra,
  };
}

export function invitationEmail(to: string, extra: Partial<NewEmail> = {}): NewEmail {
  return {
    template: "INVITATION",
    to_email: to,
    invitation_id: randomUUID(),
    invitation_version: 1,
    data: {
      kind: "student",
      inviter_name: "Bob Miller",
      relation: "FATHER",
      expires_at: "2026-12-04T09:30:00+00:00",
      link_base: "https://homeroom.example/invitations",
    },
    ...extra,
  };
}
