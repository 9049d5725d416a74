import { Outlet } from "@tanstack/react-router";
import { Brand } from "./brand.tsx";
import { LanguageMenu } from "./language-menu.tsx";

/** A card in the middle; on a desktop the brand stands beside it. */
export function VisitorFrame() {
  return (
    <div className="flex min-h-dvh flex-col bg-[radial-gradient(60rem_40rem_at_20%_-10%,var(--color-tint),transparent)]">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 px-4 py-4 sm:px-6">
        <Brand />
        <LanguageMenu />
      </header>
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-2 pb-12 sm:justify-center sm:pt-0 sm:pb-24">
        <Outlet />
      </main>
    </div>
  );
}
