/** Numbers and lists of numbers as people type and paste them. */

/** @template T @typedef {{ok: true, value: T} | {ok: false, why: string}} Parsed */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(inf(inity)?|∞|nan)$/i;

/** @param {string} text */
const shown = (text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** A power of ten, as the book writes it and as it is typed. */
const POWER = / ?[×·*] ?10(?:(?:\^|\*\*)\{?([-+]?\d+)\}?|([⁺⁻]?[⁰¹²³⁴-⁹]+))/g;

/** Full-width signs as plain ones, one kind of space, of minus sign and of exponent, nothing invisible. @param {string} text */
const plainly = (text) =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"))
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Zs}/gu, " ")
    .trim()
    .replace(/[−–‐‑﹣]/g, "-")
    .replace(POWER, (_, plain, raised) => `e${plain ?? raised.normalize("NFKC").replace("−", "-")}`);

/** The names before the parentheses of numbers and arrays: torch.tensor, np.float64, R's c. */
const WRAPS = /\b(?:\w+\.)*(?:as)?(?:array|tensor|constant|variable|list|tuple|series|matrix|vector|decimal|mpf|c|b?float\d*|u?int\d*|longdouble)\s*\(/gi;
/** Arguments by name: device='cuda:0', shape=(3,), grad_fn=<AddBackward0>. */
const NAMED = /,\s*[a-z_]\w*\s*=\s*(?:<[^<>]*>|\([^()]*\)|'[^']*'|"[^"]*"|[\w.:]+)/gi;

/** No list that fits anywhere is longer. These patterns are slow on what is. */
const LONGEST = 2000;

/** What a call such as np.float64(3.0) or tensor(3., device='cpu') holds, a list in parentheses. @param {string} plain */
function unwrapped(plain) {
  if (plain.length > LONGEST) return plain;
  const inner = plain.replace(/^<.*?\bnumpy=(.*)>$/s, "$1").replace(NAMED, "").replace(WRAPS, "(");
  return inner === plain ? plain : inner.replace(/^\(['"]?([^'"()[\],]*)['"]?\)$/, "$1").trim();
}

/** One number with separators of thousands or a decimal comma, of which there are several habits. */
const ONE_COMMA = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;
const POINTS_AND_COMMA = /^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/;
const COMMAS_AND_POINT = /^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/;
const SPACES = /^[+-]?[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/;
/** What one reader means as a number, and another as thousands or as a list. */
const UNSURE = /^[+-]?([1-9]\d{0,2}((,\d{3})+|( \d{3})+)|\d+,\d+[,;.])$/;
/** A group of thousands, after any separator; no number of a list begins so. */
const GROUP = /^[+-]?0\d/;
/** An empty cell of a table. */
const GAP = /[,;] *[,;]|\t\t/;
/** Numbers beside brackets count or name what stands in them, as in R's [1] 1 2 3. */
const BESIDE_BRACKETS = /[\])}]\s*[-+.\d]|[\d.]\s*[[({]|\)\s*\[/;
/** In brackets a new line is none: NumPy breaks a long row. */
const BETWEEN_ROWS = /;|[\])}][\s,]*[[({]/;
/** @param {string} plain */
const piecesOf = (plain) => plain.split(/[\s,;[\](){}]+/).filter((piece) => piece !== "");
/** A list whose commas may stand before decimals, as in 1,5; 2,5. @param {string} plain */
const unsureList = (plain) => /\d,\d/.test(plain) && /[;\s]/.test(plain) && !/[[({]|,[^\s;,]+,[^\s;,]/.test(plain);
/** @param {string} plain */
const twoWays = (plain) =>
  `“${shown(plain)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`;
const SEPARATED = [ONE_COMMA, POINTS_AND_COMMA, COMMAS_AND_POINT, SPACES];

/** @param {string} plain */
function withPoint(plain) {
  if (POINTS_AND_COMMA.test(plain)) return plain.replaceAll(".", "").replace(",", ".");
  if (COMMAS_AND_POINT.test(plain)) return plain.replaceAll(",", "");
  if (SPACES.test(plain)) return plain.replaceAll(" ", "").replace(",", ".");
  return ONE_COMMA.test(plain) ? plain.replace(",", ".") : plain;
}

/** One finite number, also with a decimal comma. @param {string} text @returns {Parsed<number>} */
export function parseNumber(text) {
  const plain = unwrapped(plainly(text));
  if (plain === "") return { ok: false, why: "Nothing is typed: a number is needed." };
  if (NOT_FINITE.test(plain)) return { ok: false, why: `“${shown(plain)}” is not a finite number.` };
  if (UNSURE.test(plain)) return { ok: false, why: twoWays(plain) };
  const number = withPoint(plain.replace(/[,;]$/, ""));
  if (!NUMBER.test(number)) return { ok: false, why: `“${shown(plain)}” is not a number.` };
  const value = Number(number);
  if (!Number.isFinite(value)) {
    return { ok: false, why: `“${shown(plain)}” is too large for a number here.` };
  }
  return { ok: true, value: value === 0 ? 0 : value };
}

/** Whether a text is a list rather than one number. @param {string} text */
export function looksLikeList(text) {
  const plain = unwrapped(plainly(text));
  const one = [UNSURE, ...SEPARATED].some((form) => form.test(plain));
  return !one && /[,;[\](){}]|\S\s+\S/.test(plain.replace(/[,;]$/, ""));
}

/**
 * A list with commas, semicolons, spaces, tabs or new lines between its numbers, also in the
 * brackets of MATLAB, NumPy or PyTorch: [1 2 3], [1; 2; 3], tensor([1., 2., 3.], device='cpu').
 * @param {string} text @param {number} most the longest list that is welcome
 * @param {boolean} table whether the rows of a table may follow one another in it
 * @returns {Parsed<number[]>}
 */
export function parseList(text, most, table = false) {
  const plain = unwrapped(plainly(text));
  if (unsureList(plain)) return { ok: false, why: twoWays(plain) };
  if (GAP.test(plain)) return { ok: false, why: `A number is missing in “${shown(plain)}”.` };
  if (BESIDE_BRACKETS.test(plain)) {
    return { ok: false, why: `“${shown(plain)}” has numbers inside and outside of brackets.` };
  }
  const rows = plain.split(/[[({]/.test(plain) ? BETWEEN_ROWS : /[;\n]/)
    .map(piecesOf).filter((row) => row.length > 0);
  const pieces = piecesOf(plain);
  if (pieces.some((piece) => GROUP.test(piece))) return { ok: false, why: twoWays(plain) };
  if (!table && rows[1]?.length > 1 && rows.every((row) => row.length === rows[0].length)) {
    return { ok: false, why: `“${shown(plain)}” is a table: one row or one column fits here.` };
  }
  if (pieces.length === 0) return { ok: false, why: "The list is empty: a number is needed." };
  if (pieces.length > most) {
    return { ok: false, why: `The list has ${pieces.length} numbers; at most ${most} fit here.` };
  }
  const values = [];
  for (const piece of pieces) {
    const one = parseNumber(piece);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return { ok: true, value: values };
}
