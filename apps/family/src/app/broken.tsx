/** Nothing could be loaded, not even texts: so it speaks English. */
export function Broken() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 p-6">
      <h1 className="text-2xl font-extrabold">Homeroom cannot be reached</h1>
      <p className="text-soft">Check your connection, then load the page again.</p>
      <p>
        <a className="font-semibold text-brand underline underline-offset-4" href={window.location.href}>
          Load again
        </a>
      </p>
    </main>
  );
}
