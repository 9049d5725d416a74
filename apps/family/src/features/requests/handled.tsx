// The requests that somebody answers, those first that are due first.
import type { HandledRequest } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Switch } from "../../shared/ui/choice.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { useRequestWords } from "./wording.ts";

export function Handled() {
  const t = useText("requests");
  const { infinite } = useHomeroom();
  const [includeDecided, setIncludeDecided] = useState(false);
  const handled = useInfiniteQuery(infinite.privacy.handledRequests({ includeDecided, limit: 20 }));
  return (
    <Card title={t("handled")} icon={<ShieldCheck aria-hidden />}>
      <Switch isSelected={includeDecided} onChange={setIncludeDecided}>
        {t("showDecided")}
      </Switch>
      <Loaded query={handled}>
        {({ pages }) => {
          const rows = pages.flat();
          return rows.length === 0 ? (
            <Empty icon={<ShieldCheck />} title={t("handledEmpty")}>
              {t("handledEmptyText")}
            </Empty>
          ) : (
            <Rows label={t("handled")}>
              {rows.map((one) => (
                <Waiting key={one.privacyRequestId} found={one} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <More of={handled}>{t("loadMore")}</More>
    </Card>
  );
}

function Waiting({ found }: { found: HandledRequest }) {
  const t = useText("requests");
  const words = useText("words");
  const { date } = useFormats();
  const say = useRequestWords();
  const { privacyRequestId, kind, status, dueAt, levelUntil } = found;
  const student = found.child ?? found.studentName ?? words("someone");
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{t("kindOf", { kind: say.kind(kind), student })}</p>
        <p className="text-sm text-soft">{t("askedBy", { name: found.requesterName ?? words("someone") })}</p>
        <p className="text-sm text-soft">
          {t("dueBy", { date: date(dueAt) })}
          {levelUntil && ` · ${t("movesUp", { date: date(levelUntil) })}`}
        </p>
        {found.erasableFrom && (
          <p className="text-sm text-soft">
            {t("erasableFrom", { date: date(found.erasableFrom) })}
            {found.objections.length > 0 &&
              ` · ${t("objections", { sides: found.objections.map(say.side).join(", ") })}`}
          </p>
        )}
        <Badge tone={status === "received" ? "warn" : "neutral"}>{say.status(status)}</Badge>
      </div>
      <LinkButton
        href={`/requests/${privacyRequestId}`}
        aria-label={t("openOf", { kind: say.kind(kind), student })}
      >
        {t("open")}
      </LinkButton>
    </Row>
  );
}
