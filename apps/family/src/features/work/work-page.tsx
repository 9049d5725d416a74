// A student's own page: the sections that their guardians see, with what only the student does.
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
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
} from "../students/overview-sections.tsx";
import { HandIn } from "./hand-in.tsx";
import { Registering } from "./registering.tsx";

export function WorkPage() {
  const t = useText("work");
  const { profile } = useMe();
  const { query } = useHomeroom();
  const overview = useQuery(query.portal.childOverview({ studentId: profile.id }));
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Loaded query={overview} skeleton={<Sections />}>
        {(data) => (
          <>
            <Highlights data={data} />
            <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
              <Upcoming data={data} action={(work) => <HandIn {...work} />} />
              <LiveClasses data={data} action={(one) => <Registering {...one} />} />
              <Courses data={data} addressOf={(courseId) => `/work/${courseId}`} />
              <Grades data={data} />
              <GoalsCard data={data} />
              <Achievements data={data} />
              <Certificates data={data} />
            </div>
            <Charts studentId={profile.id} />
            <IntegrationsCard studentId={profile.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
