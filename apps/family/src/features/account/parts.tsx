import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";

/** A page of a visitor: one card with one thing to do. */
export function VisitorCard({
  title,
  lead,
  children,
  footer,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const t = useText("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("brand")}`;
  }, [title, t]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className="flex flex-col gap-5 rounded-3xl border border-line bg-card p-5 shadow-card sm:p-8">
        <div>
          <h1
            ref={heading}
            tabIndex={-1}
            className="text-2xl leading-tight font-extrabold tracking-tight sm:text-[1.75rem]"
          >
            {title}
          </h1>
          {lead && <div className="mt-1.5 text-soft">{lead}</div>}
        </div>
        {children}
      </div>
      {footer && <p className="mt-5 text-center text-[0.9375rem] text-soft">{footer}</p>}
    </>
  );
}

/** Answers of Auth as exceptions, as forms want them. */
export function orThrow<Answer extends { data: unknown; error: Error | null }>(
  answer: Answer,
): Extract<Answer, { error: null }>["data"] {
  if (answer.error) throw answer.error;
  return answer.data;
}

export function text(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === "string" ? value : "";
}
