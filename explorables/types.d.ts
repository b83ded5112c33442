/** Types that the JSDoc of every file here may name without importing them. */

type Vector = readonly number[];
type Matrix = readonly (readonly number[])[];
type Scope = import("./parts/scope.js").Scope;
type Model = import("./parts/shell.js").Model;
type Shell<State extends Record<string, any> = any> = import("./parts/shell.js").Shell<State>;
/** Takes logits for all elements. */
type SetAll = (values: number[]) => void;
/** Which element is chosen, and what chooses one. */
type Chosen = { selected?: number; select?: (j: number) => void };
/** What a part of a tag is made of: see `behaviour`. */
type Part<Settings> = (settings: Settings) => import("lit-html/directive.js").DirectiveResult;
type Definition<State extends Record<string, any> = any> = import("./parts/shell.js").Definition<State>;
