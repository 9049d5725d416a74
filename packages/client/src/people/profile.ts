// `homeroom.profile`: oneself, and the tutors one may book.
import * as z from "zod/mini";
import { clearable, date, type InputOf, id, search, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { containsFilter } from "../platform/search.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type Availability,
  availability,
  type Colleague,
  colleague,
  type OwnAddress,
  ownAddress,
  type Profile,
  profile,
  type Tutor,
  tutor,
} from "./rows.ts";

const updateProfileShape = {
  fullName: z.optional(text(120)),
  /** An https address; null removes it. */
  avatarUrl: clearable(
    z.string().check(z.maxLength(2010), z.regex(/^https:\/\/[^\s<>"]{3,2000}$/, "An https address.")),
  ),
  /** `YYYY-MM-DD`. Can be set once. */
  dateOfBirth: z.optional(date),
  /** Name in the tz database, such as `Europe/Berlin`; null for the deployment's. */
  timeZone: clearable(z.string().check(z.maxLength(64))),
  /** BCP 47 tag, such as `de-AT`; null for the deployment's. */
  locale: clearable(z.string().check(z.maxLength(35))),
};
export interface UpdateProfileInput extends InputOf<typeof updateProfileShape> {}
const updateProfile = z.strictObject(updateProfileShape);

/** A time of a clock, `HH:MM`. */
const clock = z.string().check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$/, "A time as HH:MM."));

const setQuietHoursShape = {
  /** `HH:MM` in one's time zone; left out with `endsAt`: no quiet hours. */
  startsAt: z.optional(clock),
  /** At most 16 hours after the start, also after midnight. */
  endsAt: z.optional(clock),
};
export interface SetQuietHoursInput extends InputOf<typeof setQuietHoursShape> {}
const setQuietHours = z.strictObject(setQuietHoursShape);

const setAbsenceShape = {
  /** `YYYY-MM-DD`, the first day; left out with `endsOn`: not away. */
  startsOn: z.optional(date),
  /** The last day. */
  endsOn: z.optional(date),
  /** Up to 500 characters, for families who may write to one. */
  note: z.optional(text(500)),
  /** Whom to ask meanwhile: a colleague (`colleagues`) or a listed tutor (`listTutors`). */
  coverId: z.optional(id),
};
export interface SetAbsenceInput extends InputOf<typeof setAbsenceShape> {}
const setAbsence = z.strictObject(setAbsenceShape);

/** As the email shows it; spaces come from copying. */
const confirmAddress = z.strictObject({
  code: z.string().check(z.trim(), z.regex(/^[0-9]{6}$/, "The six digits of the email.")),
});

const chooseRole = z.strictObject({ role: z.enum(["client", "student"]) });

const listTutorsShape = {
  /** Finds tutors whose name contains the text, whatever its case. */
  search: z.optional(search),
  /** This one only: whether they are listed. */
  profileId: z.optional(id),
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
   * Chooses `client` or `student`, once, for an account that never had a role, as after OAuth or
   * single sign-on. Repeating the choice changes nothing.
   *
   * Errors: `auth.required`, `validation.failed`, `permission.denied` (the account had a role),
   * `age.not_confirmed` (a minor is no client), `rate.limited`.
   *
   * @example
   * const { data } = await homeroom.profile.get();
   * if (data?.roles.length === 0) await homeroom.profile.chooseRole({ role: "client" });
   */
  chooseRole(input: { role: "client" | "student" }): Promise<Result<Profile>>;

  /**
   * Changes one's own profile; what is left out stays. The date of birth can be set once, later the
   * school or an admin corrects it.
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

  /**
   * One's own address. After a hard bounce or a complaint it is closed: `closedReason` says so, and no emails go to
   * it until it is proven.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data } = await homeroom.profile.address();
   * if (data?.closedReason) await homeroom.profile.sendAddressCode();
   */
  address(): Promise<Result<OwnAddress>>;

  /**
   * Sends a code to one's own closed address; it works for an hour, and three emails a day reach a closed address.
   * `false` if it is not closed.
   *
   * Errors: `auth.required`, `rate.limited`.
   *
   * @example
   * await homeroom.profile.sendAddressCode();
   */
  sendAddressCode(): Promise<Result<boolean>>;

  /**
   * Opens one's own closed address with the code: `true`, also if it is open already. `false` for a wrong or expired
   * code, and for every code after five tries.
   *
   * Errors: `auth.required`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: isOpen } = await homeroom.profile.confirmAddress({ code: "123456" });
   */
  confirmAddress(input: { code: string }): Promise<Result<boolean>>;

  /**
   * One's quiet hours and absence.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data } = await homeroom.profile.availability();
   */
  availability(): Promise<Result<Availability>>;

  /**
   * Sets quiet hours: emails and pushes that are not urgent wait until they end, `notifications` does not.
   * Without input they end.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.profile.setQuietHours({ startsAt: "21:00", endsAt: "07:00" });
   */
  setQuietHours(input?: SetQuietHoursInput): Promise<Result<null>>;

  /**
   * Says when one is away, for families who may write to one as staff. Without input the absence ends.
   *
   * Errors: `auth.required`, `validation.failed` (`coverId` is no colleague and not listed), `rate.limited`.
   *
   * @example
   * await homeroom.profile.setAbsence({ startsOn: "2026-12-21", endsOn: "2027-01-03", note: "Happy holidays!" });
   */
  setAbsence(input?: SetAbsenceInput): Promise<Result<null>>;

  /**
   * Teachers and office managers of one's own campuses: whom to name as cover person, besides listed tutors.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: colleagues } = await homeroom.profile.colleagues();
   */
  colleagues(): Promise<Result<Colleague[]>>;
}

export function profileNamespace(transport: Transport): ProfileNamespace {
  return {
    get: () =>
      transport.row(() => transport.supabase.from("my_profile").select("*"), profile, "profile.not_found"),
    update: method(updateProfile, (input) =>
      transport.call("update_profile", input, profile, { repeatable: true }),
    ),
    chooseRole: method(chooseRole, (input) =>
      transport.call("choose_role", input, profile, { repeatable: true }),
    ),
    listTutors: optionalMethod(listTutors, (input) =>
      transport.page(
        (options) => {
          const query = transport.supabase.from("tutors").select("*", options);
          const found = input.search ? query.or(containsFilter(["full_name"], input.search)) : query;
          const asked = input.profileId ? found.eq("profile_id", input.profileId) : found;
          return asked.order("full_name", { nullsFirst: false }).order("profile_id");
        },
        tutor,
        rangeOf(input),
      ),
    ),
    setTutorListed: method(setTutorListed, (input) =>
      transport.call("set_tutor_listed", input, nothing, { repeatable: true }),
    ),
    address: () =>
      transport.row(
        () => transport.supabase.rpc("my_address", {}, { get: true }),
        ownAddress,
        "profile.not_found",
      ),
    sendAddressCode: () => transport.call("send_address_code", {}, z.boolean()),
    confirmAddress: method(confirmAddress, (input) => transport.call("confirm_address", input, z.boolean())),
    availability: () =>
      transport.row(
        () => transport.supabase.rpc("my_availability", {}, { get: true }),
        availability,
        "profile.not_found",
      ),
    setQuietHours: optionalMethod(setQuietHours, (input) =>
      transport.call("set_quiet_hours", input, nothing, { repeatable: true }),
    ),
    colleagues: () => transport.call("list_colleagues", {}, z.array(colleague), { repeatable: true }),
    setAbsence: optionalMethod(setAbsence, (input) =>
      transport.call("set_absence", input, nothing, { repeatable: true }),
    ),
  };
}
