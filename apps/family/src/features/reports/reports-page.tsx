// The cases that somebody handles, and what they reported themselves.
import type { ReportCase } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Flag, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Switch } from "../../shared/ui/choice.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

import { Concerns } from "./concerns.tsx";

const limit = 20;

export function ReportsPage() {
  const t = useText("reports");
  const { isHandler, isLead } = useMe();
  return (
    <Page title={t("title")} width="narrow">
      {(isHandler || isLead) && <Cases />}
      <Mine />
      <Concerns />
    </Page>
  );
}

function Cases() {
  const t = useText("reports");
  const { infinite } = useHomeroom();
  const [includeDecided, setIncludeDecided] = useState(false);
  const cases = useInfiniteQuery(infinite.reports.cases({ includeDecided, limit }));
  return (
    <Card title={t("cases")} icon={<ShieldCheck aria-hidden />}>
      <Switch isSelected={includeDecided} onChange={setIncludeDecided}>
        {t("showDecided")}
      </Switch>
      <Loaded query={cases}>
        {({ pages }) => {
          const rows = pages.flat();
          return rows.length === 0 ? (
            <Empty icon={<ShieldCheck />} title={t("casesEmpty")}>
              {t("casesEmptyText")}
            </Empty>
          ) : (
            <Rows label={t("cases")}>
              {rows.map((one) => (
                <Case key={one.caseId} found={one} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <More of={cases}>{t("loadMore")}</More>
    </Card>
  );
}

function Case({ found }: { found: ReportCase }) {
  const t = useText("reports");
  const words = useText("words");
  const { moment } = useFormats();
  const { caseId, status, reasons, reportCount, dueAt, decidedAt, referredTo } = found;
  const student = found.studentName ?? words("someone");
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          {found.reportedRole === null
            ? t("aboutConcern", { student })
            : t("about", {
                student,
                reporter: found.reporterName ?? words("someone"),
                reported: found.reportedName ?? words("someone"),
                role: words(`contact.${found.reportedRole}`),
              })}
        </p>
        <p className="text-sm text-soft">
          {reportCount > 0 &&
            [...reasons.map((reason) => words(`report.${reason}`)), t("count", { count: reportCount })].join(
              " · ",
            )}
        </p>
        <p className="text-sm text-soft">
          {dueAt && t("dueBy", { when: moment(dueAt) })}
          {decidedAt && t("decidedOn", { when: moment(decidedAt) })}
          {referredTo && ` · ${t("referredTo", { name: referredTo })}`}
        </p>
        <Badge tone={status === "open" ? "warn" : "neutral"}>{t(`reportStatus.${status}`)}</Badge>
      </div>
      <LinkButton href={`/reports/${caseId}`} aria-label={t("openOf", { student })}>
        {t("open")}
      </LinkButton>
    </Row>
  );
}

function Mine() {
  const t = useText("reports");
  const words = useText("words");
  const { moment } = useFormats();
  const { infinite } = useHomeroom();
  const mine = useInfiniteQuery(infinite.reports.mine({ limit }));
  return (
    <Card title={t("mine")} icon={<Flag aria-hidden />}>
      <Loaded query={mine}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows);
          return rows.length === 0 ? (
            <Empty icon={<Flag />} title={t("mineEmpty")}>
              {t("mineEmptyText")}
            </Empty>
          ) : (
            <Rows label={t("mine")}>
              {rows.map(({ messageId, reason, note, status, createdAt }) => (
                <Row key={messageId} className="flex-wrap">
                  <div className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
                    <p className="font-semibold">{words(`report.${reason}`)}</p>
                    {note && (
                      <p className="text-sm whitespace-pre-wrap" dir="auto">
                        {note}
                      </p>
                    )}
                    <p className="text-sm text-soft">{moment(createdAt)}</p>
                  </div>
                  <Badge>{t(`reportStatus.${status}`)}</Badge>
                </Row>
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <More of={mine}>{t("loadMore")}</More>
    </Card>
  );
}
