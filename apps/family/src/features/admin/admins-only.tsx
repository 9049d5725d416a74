// Around the pages of admins. What is kept from others there the server decides.
import { Outlet } from "@tanstack/react-router";
import { ShieldCheck } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Empty } from "../../shared/ui/states.tsx";

export function AdminsOnly() {
  const t = useText("admin");
  const app = useText("app");
  const errors = useText("errors");
  const { is } = useMe();
  if (is("admin")) return <Outlet />;
  return (
    <Page title={t("adminsOnly")}>
      <Card>
        <Empty
          icon={<ShieldCheck />}
          title={errors("role.required")}
          action={<LinkButton href="/">{app("toStart")}</LinkButton>}
        />
      </Card>
    </Page>
  );
}
