/** WEBHOOK_ENDED: an endpoint for events was switched off, to who runs the deployment. */
import { z } from "zod";
import { moment, webAddress } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const ended = z.object({
  endpoint_id: z.uuid(),
  url: webAddress,
  reason: z.enum(["gone", "failing"]),
  failing_since: moment.nullable(),
});

export const webhookEnded = defineTemplate(ended, (data, { texts: { say }, format }) => ({
  subject: say("webhook.heading"),
  preview: say("webhook.preview"),
  heading: say("webhook.heading"),
  paragraphs: [say(`webhook.${data.reason}`), say("webhook.kept", { id: data.endpoint_id })],
  facts: [
    { label: say("webhook.fact.url"), value: data.url },
    ...(data.failing_since === null
      ? []
      : [{ label: say("webhook.fact.since"), value: format.moment(data.failing_since) }]),
  ],
  notes: [],
  reason: say("webhook.reason"),
}));
