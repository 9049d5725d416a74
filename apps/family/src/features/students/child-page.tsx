// The example of a page about one thing: a request per section at most, each with its own empty face.
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarPlus, MessageCircle } from "lucide-react";
import { lazy, Suspense } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { GoalsCard } from "../goals/goals-card.tsx";
import { IntegrationsCard } from "../integrations/integrations-card.tsx";
import {
  Achievements,
  Certificates,
  Charts,
  Courses,
  Grades,
  Highlights,
  LiveClasses,
  Sections,
  Upcoming,
} from "./overview-sections.tsx";
import { useWho } from "./who.ts";

const ChildSwitcher = lazy(() => import("./child-switcher.tsx"));

const route = getRouteApi("/signed-in/students/$studentId");

export function ChildPage() {
  const t = useText("students");
  const { studentId } = route.useParams();
  const { query } = useHomeroom();
  const student = useQuery(query.students.get({ studentId }));
  const overview = useQuery(query.portal.childOverview({ studentId }));
  const back = { href: "/students", label: t(`title${useWho()}`) };
  const name = overview.data?.student.fullName ?? student.data?.fullName ?? t("child");
  const may = (right: "book" | "message") => student.data?.rights.includes(right) ?? false;

  if (isGone(student) && isGone(overview)) return <Gone back={back} />;
  return (
    <Page
      title={name}
      back={back}
      lead={
        <Suspense>
          <ChildSwitcher studentId={studentId} to={(id) => `/students/${id}`} />
        </Suspense>
      }
      actions={
        <>
          {may("message") && (
            <LinkButton href={`/messages?new=1&student=${studentId}`}>
              <MessageCircle className="size-5" aria-hidden />
              {t("message")}
            </LinkButton>
          )}
          {may("book") && (
            <LinkButton look="primary" href={`/bookings?new=1&student=${studentId}`}>
              <CalendarPlus className="size-5" aria-hidden />
              {t("book")}
            </LinkButton>
          )}
        </>
      }
    >
      <Loaded query={overview} skeleton={<Sections />}>
        {(data) => (
          <>
            <Highlights data={data} />
            <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
              <Courses data={data} />
              <Grades data={data} />
              <Upcoming data={data} />
              <LiveClasses data={data} />
              <GoalsCard data={data} />
              <Achievements data={data} />
              <Certificates data={data} />
            </div>
            <Charts studentId={studentId} />
            <IntegrationsCard studentId={studentId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
