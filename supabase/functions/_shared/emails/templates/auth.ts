/** AUTH: what Supabase Auth says, which its hook has queued, and the code that proves a closed address. */
import { z } from "zod";
import { authEmailContent } from "../auth-content.ts";
import { accountEmailKinds } from "../auth-kinds.ts";
import { address, webAddress } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const authData = z.object({
  kind: z.enum(accountEmailKinds),
  url: webAddress,
  code: z.string().min(1).max(500),
  address: z.union([z.literal(""), address]),
  new_address: address,
});

export const auth = defineTemplate(authData, ({ kind, new_address: newAddress, ...places }, { texts }) =>
  authEmailContent(kind, { ...places, newAddress }, texts),
);
