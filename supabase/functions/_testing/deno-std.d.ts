// Deno's standard library from npm comes without types.
declare module "deno-std/html/entities.js" {
  const escapeEntities: (text: string) => string;

  export { escapeEntities as escape };
}
