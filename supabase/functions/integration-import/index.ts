/** Takes an export that a signed-in person uploads. The database decides, in that person's session. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none" }, handle)) };
