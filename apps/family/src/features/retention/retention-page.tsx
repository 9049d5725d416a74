// How long what is kept, for everybody; for admins also the legal holds.
import type { RetentionRule } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { Holds } from "./holds.tsx";
import { isKnownClass } from "./known-class.ts";

export function RetentionPage() {
  const t = useText("retention");
  const me = useMe();
  const { query } = useHomeroom();
  const rules = useQuery(query.privacy.retentionRules());
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      {me.is("admin") && <Holds />}
      <Card title={t("rules")} icon={<Hourglass aria-hidden />}>
        <p className="text-[0.9375rem] text-soft">{t("rulesText")}</p>
        <Loaded query={rules}>
          {(rows) => (
            <Rows label={t("rules")}>
              {rows.map((rule) => (
                <Rule key={rule.class} rule={rule} />
              ))}
            </Rows>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

function Rule({ rule }: { rule: RetentionRule }) {
  const t = useText("retention");
  const { class: name, keepDays, hasOuterLimit, description } = rule;
  const period =
    keepDays === null
      ? t("forever")
      : keepDays < 365
        ? t("days", { count: keepDays })
        : t("years", { count: Math.round(keepDays / 365.25) });
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        {/* A class that this version does not know has its English description. */}
        <p className="font-semibold">{isKnownClass(name) ? t(`class.${name}`) : description}</p>
        {hasOuterLimit && <p className="text-sm text-soft">{t("outerLimit")}</p>}
      </div>
      <Badge>{period}</Badge>
    </Row>
  );
}
