// What one did for the group: how far it is, and what became of each.
import type { GroupAct } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkQueries } from "@homeroom/react/bulk";
import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";

const ReportDialog = lazyDialog(() => import("./report-dialog.tsx").then((file) => file.ReportDialog));

export function Acts({ groupId }: { groupId: string }) {
  const t = useText("groups");
  const [report, setReport] = useState<string | null>(null);
  const { data } = useQuery(bulkQueries(useHomeroom()).acts({ groupId, limit: 10 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("acts")} icon={<ListChecks aria-hidden />}>
      <Rows label={t("acts")}>
        {data.rows.map((act) => (
          <ActRow key={act.id} act={act} onReport={() => setReport(act.id)} />
        ))}
      </Rows>
      <ReportDialog actId={report ?? ""} isOpen={report !== null} onClose={() => setReport(null)} />
    </Card>
  );
}

function ActRow({ act, onReport }: { act: GroupAct; onReport(): void }) {
  const t = useText("groups");
  const { moment } = useFormats();
  const { kind, done, skipped, waiting, createdAt } = act;
  return (
    <Row className="flex-wrap">
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <p className="font-semibold">{t(`act.${kind}`)}</p>
        <p className="text-sm text-soft">
          {moment(createdAt)} · {t("progress", { done, skipped, waiting })}
        </p>
      </div>
      <Button aria-haspopup="dialog" onPress={onReport}>
        {t("report")}
      </Button>
    </Row>
  );
}
