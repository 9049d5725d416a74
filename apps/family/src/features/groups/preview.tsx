// Whom an act on a group reaches: counted, with the first names.
import type { PreviewGroupInput } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkQueries } from "@homeroom/react/bulk";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Loaded, Note } from "../../shared/ui/states.tsx";

type Props = PreviewGroupInput & { children: (students: number) => ReactNode };

export function Preview({ children, ...input }: Props) {
  const t = useText("groups");
  const words = useText("words");
  const preview = useQuery(bulkQueries(useHomeroom()).preview(input));
  return (
    <Loaded query={preview}>
      {({ students, recipients, room, most, names }) => (
        <>
          <Note>
            <p>
              {input.kind === "message"
                ? t("sendsMessages", { count: recipients })
                : t("reachesStudents", { count: students })}
            </p>
            {most !== null && most < students && <p>{t("mostLessons", { count: most })}</p>}
            {room !== null && room < students && <p>{t("roomForLessons", { count: room })}</p>}
            {names.length > 0 && (
              <ul className="mt-1 max-h-32 overflow-y-auto text-sm">
                {names.map(({ studentName, recipientName }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and never change their order.
                  <li key={index} dir="auto">
                    {input.kind === "message"
                      ? t("guardianOf", {
                          name: recipientName ?? words("someone"),
                          student: studentName ?? words("someone"),
                        })
                      : (studentName ?? words("someone"))}
                  </li>
                ))}
              </ul>
            )}
          </Note>
          {children(students)}
        </>
      )}
    </Loaded>
  );
}
