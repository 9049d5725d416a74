/** Receives the emails of Supabase Auth. Everyone may call; the hook's signature decides who is heard. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none", cors: "disabled" }, handle)) };
