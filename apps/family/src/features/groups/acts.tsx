// What one did for the group: how far it is, what became of each, and going on after a limit.
import type { GroupAct } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations, bulkQueries } from "@homeroom/react/bulk";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { tellError } from "../../shared/ui/tell.ts";

const ReportDialog = lazyDialog(() => import("./report-dialog.tsx").then((file) => file.ReportDialog));

/** Longer waits end with a person who presses the button. */
const patience = 5 * 60_000;

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
  const { mutate, isPending } = useMutation(bulkMutations(useHomeroom()).goOn());
  const { id, kind, total, done, skipped, waiting, nextAt, createdAt } = act;
  // While the page is open, what a limit stopped goes on by itself.
  useEffect(() => {
    const wait = nextAt === null ? patience : new Date(nextAt).getTime() - Date.now();
    if (waiting === 0 || wait >= patience) return;
    const timer = setTimeout(() => mutate({ actId: id }), Math.max(wait, 1000));
    return () => clearTimeout(timer);
  }, [id, waiting, nextAt, mutate]);
  return (
    <Row className="flex-wrap">
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <p className="font-semibold">{t(`act.${kind}`)}</p>
        <p className="text-sm text-soft">
          {moment(createdAt)} · {t("progress", { done, skipped, waiting })}
        </p>
        {waiting > 0 && <Progress label={t("running")} value={total === 0 ? 1 : (done + skipped) / total} />}
      </div>
      {waiting > 0 && (
        <Button isPending={isPending} onPress={() => mutate({ actId: id }, { onError: tellError })}>
          {t("goOn")}
        </Button>
      )}
      <Button aria-haspopup="dialog" onPress={onReport}>
        {t("report")}
      </Button>
    </Row>
  );
}
