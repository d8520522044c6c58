/** What JSX is turned into; the bundler puts it before every file. */
export { Fragment, h } from "preact";
