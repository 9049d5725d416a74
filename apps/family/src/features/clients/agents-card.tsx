import type { Agent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Handshake } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";

const EndDialog = lazyDialog(() => import("./end-dialog.tsx").then((file) => file.EndDialog));

/** Who books for the signed-in client; nothing where nobody does. */
export function AgentsCard() {
  const t = useText("clients");
  const { query } = useHomeroom();
  const { data } = useQuery(query.clients.agents({ limit: 50 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("agents")} icon={<Handshake aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("agentsText")}</p>
      <Rows label={t("agents")}>
        {data.rows.map((agent) => (
          <AgentRow key={agent.linkId} agent={agent} />
        ))}
      </Rows>
    </Card>
  );
}

function AgentRow({ agent: { linkId, fullName, linkedAt } }: { agent: Agent }) {
  const t = useText("clients");
  const words = useText("words");
  const { date } = useFormats();
  const [isEnding, setEnding] = useState(false);
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-soft">{t("since", { date: date(linkedAt) })}</p>
      </div>
      <Button aria-label={t("endWith", { name })} aria-haspopup="dialog" onPress={() => setEnding(true)}>
        {t("end")}
      </Button>
      <EndDialog
        linkId={linkId}
        name={name}
        side="client"
        isOpen={isEnding}
        onClose={() => setEnding(false)}
      />
    </Row>
  );
}
