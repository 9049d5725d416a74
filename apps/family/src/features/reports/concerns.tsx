// When somebody asked for help, and what came of it. Not their words: others may look at the screen.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { LifeBuoy } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";

export function Concerns() {
  const t = useText("reports");
  const { moment } = useFormats();
  const { infinite } = useHomeroom();
  const concerns = useInfiniteQuery(infinite.reports.concerns({ limit: 20 }));
  const rows = concerns.data?.pages.flatMap((one) => one.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t("concerns")} icon={<LifeBuoy aria-hidden />}>
      <Rows label={t("concerns")}>
        {rows.map(({ caseId, status, createdAt }) => (
          <Row key={caseId} className="flex-wrap">
            <p className="min-w-0 flex-1 basis-48">{moment(createdAt)}</p>
            <Badge>{t(`reportStatus.${status}`)}</Badge>
          </Row>
        ))}
      </Rows>
      <More of={concerns}>{t("loadMore")}</More>
    </Card>
  );
}
