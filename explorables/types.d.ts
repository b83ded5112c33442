/** Types that the JSDoc of every file here may name without importing them. */

type Vector = readonly number[];
type Matrix = readonly (readonly number[])[];
type Scope = import("./parts/scope.js").Scope;
type Model = import("./parts/shell.js").Model;
type Shell<State extends Record<string, any> = any> = import("./parts/shell.js").Shell<State>;
/** What a part of a tag is made of: see `behaviour`. */
type Part<Settings> = (settings: Settings) => import("lit-html/directive.js").DirectiveResult;
