// A file of its own, so that a bundler takes only this function of the library. fflate is small, has no
// dependencies and runs in browsers, Deno and Node alike.
export { unzipSync } from "fflate";
