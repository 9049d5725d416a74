// `homeroom.profile`: oneself, and the tutors one may book.
import { z } from "zod";
import { date, type InputOf, search, text } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../core/page.ts";
import type { Result } from "../core/result.ts";
import { containsFilter } from "../core/search.ts";
import type { Page, Transport } from "../core/transport.ts";
import { type Profile, profile, type Tutor, tutor } from "../rows/people.ts";
import { nothing } from "../rows/shape.ts";

const updateProfileShape = {
  fullName: text(120).optional(),
  /** An https address. */
  avatarUrl: z
    .string()
    .max(2010)
    .regex(/^https:\/\/[^\s<>"]{3,2000}$/, "An https address.")
    .optional(),
  /** `YYYY-MM-DD`. Can be set once. */
  dateOfBirth: date.optional(),
  /** Name in the tz database, such as `Europe/Berlin`. */
  timeZone: z.string().max(64).optional(),
  /** BCP 47 tag, such as `de-AT`. */
  locale: z.string().max(35).optional(),
};
export interface UpdateProfileInput extends InputOf<typeof updateProfileShape> {}
const updateProfile = z.strictObject(updateProfileShape);

const listTutorsShape = {
  /** Finds tutors whose name contains the text, whatever its case. */
  search: search.optional(),
};
export interface ListTutorsInput extends ListInputOf<typeof listTutorsShape> {}
const listTutors = listInput(listTutorsShape);

const setTutorListed = z.strictObject({ listed: z.boolean() });

export interface ProfileNamespace {
  /**
   * The signed-in person.
   *
   * Errors: `auth.required`, `profile.not_found`.
   *
   * @example
   * const { data } = await homeroom.profile.get();
   * if (data?.roles.includes("tutor")) showSchedule();
   */
  get(): Promise<Result<Profile>>;

  /**
   * Changes one's own profile; what is left out stays. The date of birth can be set once, later a
   * guardian, the school or an admin corrects it.
   *
   * Errors: `auth.required`, `validation.failed`, `permission.denied` (another date of birth is
   * set), `rate.limited`.
   *
   * @example
   * await homeroom.profile.update({ fullName: "Bob Baker", timeZone: "Europe/Berlin" });
   */
  update(input: UpdateProfileInput): Promise<Result<Profile>>;

  /**
   * Tutors who are listed, by name, a page at a time.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.profile.listTutors({ search: "dana", limit: 20 });
   */
  listTutors(input?: ListTutorsInput): Promise<Result<Page<Tutor>>>;

  /**
   * Shows or hides the signed-in tutor in the list of tutors.
   *
   * Errors: `auth.required`, `role.required`, `rate.limited`.
   *
   * @example
   * await homeroom.profile.setTutorListed({ listed: true });
   */
  setTutorListed(input: { listed: boolean }): Promise<Result<null>>;
}

export function profileNamespace(transport: Transport): ProfileNamespace {
  return {
    get: () =>
      transport.row(() => transport.supabase.from("my_profile").select("*"), profile, "profile.not_found"),
    update: method(updateProfile, (input) => transport.call("update_profile", input, profile)),
    listTutors: optionalMethod(listTutors, (input) =>
      transport.page(
        (options) => {
          const query = transport.supabase.from("tutors").select("*", options);
          const found = input.search ? query.or(containsFilter(["full_name"], input.search)) : query;
          return found.order("full_name", { nullsFirst: false }).order("profile_id");
        },
        tutor,
        rangeOf(input),
      ),
    ),
    setTutorListed: method(setTutorListed, (input) => transport.call("set_tutor_listed", input, nothing)),
  };
}
