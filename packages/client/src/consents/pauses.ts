// `@homeroom/client/pauses`: why one's own account is paused, and what happens next.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import type { Homeroom } from "../homeroom.ts";
import { standalone } from "../platform/method.ts";
import { type Result, success } from "../platform/result.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";

const { consent_state, guardian_relation } = Constants.public.Enums;

const pauseShape = {
  /** One's own id, for `consents.ask`. */
  studentId: z.guid(),
  /** Of the consent to the account. `withdrawn`: whoever withdrew it or the school lifts that. */
  state: z.enum(consent_state),
  /** Since when somebody is asked for consent; null: nobody is. */
  askedAt: z.nullable(timestamp),
  /** When others, or the same people, are asked next. */
  nextAt: z.nullable(timestamp),
  /** Whom `guardians.block` takes. */
  guardians: z.array(
    rowSchema({ linkId: z.guid(), fullName: z.nullable(z.string()), relation: z.enum(guardian_relation) }),
  ),
} satisfies ShapeOf<Tables<"my_pause">>;
/** Why one's own account is paused, and what happens next. */
export interface Pause extends RowOf<typeof pauseShape> {}
const pause: RowSchema<Pause> = rowSchema(pauseShape);

/**
 * Null while one's account is not paused. The account of a child is paused until there is consent to `account`: it
 * answers `account.paused` to all but this, `consents.ask`, `reports.raiseConcern`, `reports.concerns`,
 * `guardians.block`, `privacy.requestExport`, `privacy.exports` and `privacy.downloadExport`.
 *
 * Errors: `auth.required`.
 *
 * @example
 * import { readPause } from "@homeroom/client/pauses";
 *
 * const { data: pause } = await readPause(homeroom);
 * if (pause) await homeroom.consents.ask({ studentId: pause.studentId, purpose: "account" });
 */
export function readPause(homeroom: Homeroom): Promise<Result<Pause | null>> {
  return run(homeroom, {});
}
const run = standalone(z.strictObject({}), async (transport) => {
  const rows = await transport.rows(() => transport.supabase.from("my_pause").select("*"), pause);
  return rows.error ? rows : success(rows.data[0] ?? null);
});
