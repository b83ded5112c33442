"""Which earlier cells a cell needs, found from the names that cells bind, read and change.

A cell is read statement by statement, as Python runs it: a name that the cell itself has bound by
then comes from no earlier cell. What a function reads counts where it is called, so its names are
looked up before every cell that reaches it. A method that is not known to leave its object alone
changes it, and so do ``x[i] = …`` and ``x.y = …``. What escapes this (an object that another name
shares, a function that changes one) needs *Run all*.
"""

import ast
import contextlib
from collections.abc import Iterable, Sequence

# Methods that leave their object as it is.
_NAMES = """
    all any argmax argmin astype clip conj copy count cumsum diagonal diff doit dot endswith
    eigvalsh evalf expand flatten format get holds index item items join keys lower max mean
    min name nonzero norm prod ravel read_text repeat reshape right round simplify split
    splitlines startswith std strip subs sum swapaxes title tolist trace transpose upper values
    var view
"""
PURE = frozenset(_NAMES.split())
# Calls that reach every later cell.
EFFECTS = frozenset({"filterwarnings", "seed", "set_printoptions", "simplefilter", "chdir"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Cell:
    """What a cell takes from earlier cells and leaves to later ones.

    `reads` are names that it wants from earlier ones, `late` those of its functions, wherever they
    are called, `binds` and `changes` what it leaves, `sure` what it binds on every path; `modules`
    are bound by an import, which changes nothing when it runs again.
    """

    def __init__(self, source: str) -> None:
        self.reads: set[str] = set()
        self.late: set[str] = set()
        self.binds: set[str] = set()
        self.sure: set[str] = set()
        self.changes: set[str] = set()
        self.modules: set[str] = set()
        self.effect = False
        with contextlib.suppress(SyntaxError):  # it says so when it runs
            self._block(ast.parse(source).body, self.sure)

    @property
    def writes(self) -> set[str]:
        """The names whose values are others after it."""
        return (self.binds - self.modules) | self.changes

    def _block(self, statements: Iterable[ast.stmt], known: set[str]) -> None:
        for statement in statements:
            self._statement(statement, known)

    def _statement(self, node: ast.stmt, known: set[str]) -> None:  # noqa: C901, PLR0912
        """Take in one statement; `known` gains the names that it surely binds."""
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._expressions([*node.decorator_list, node.args], known)
                self._bind(node.name, known)
                self._function(node, known)
            case ast.ClassDef():
                self._expressions([*node.decorator_list, *node.bases, *node.keywords], known)
                for inner in node.body:
                    if isinstance(inner, _FUNCTIONS):
                        self._function(inner, known)
                    else:
                        self._expressions([inner], known)
                self._bind(node.name, known)
            case ast.Import() | ast.ImportFrom():
                for alias in node.names:
                    name = (alias.asname or alias.name).partition(".")[0]
                    self.modules.add(name)
                    self._bind(name, known)
            case ast.Assign():
                self._expressions([node.value, *node.targets], known)
            case ast.AugAssign():
                if isinstance(node.target, ast.Name) and node.target.id not in known:
                    self.reads.add(node.target.id)
                self._expressions([node.value, node.target], known)
            case ast.For() | ast.AsyncFor():
                self._expressions([node.iter], known)
                inside = set(known)
                self._expressions([node.target], inside)
                self._block(node.body, inside)
                self._block(node.orelse, set(known))
            case ast.If() | ast.While():
                self._expressions([node.test], known)
                yes, no = set(known), set(known)
                self._block(node.body, yes)
                self._block(node.orelse, no)
                known |= yes & no
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    self._expressions([item], known)
                self._block(node.body, known)
            case ast.Try() | ast.TryStar():
                for handler in node.handlers:
                    inside = set(known)
                    if handler.name:
                        self._bind(handler.name, inside)
                    self._expressions([handler.type] if handler.type else [], known)
                    self._block(handler.body, inside)
                for block in (node.body, node.orelse):
                    self._block(block, inside := set(known))
                self._block(node.finalbody, known)
            case _:
                self._expressions([node], known)

    def _bind(self, name: str, known: set[str]) -> None:
        self.binds.add(name)
        known.add(name)

    def _function(self, node: ast.AST, known: set[str]) -> None:
        free = _free(node)
        self.late |= free
        self.reads |= free - known  # it may be called in this very cell

    def _expressions(self, nodes: Iterable[ast.AST], known: set[str]) -> None:
        for node in nodes:
            self._expression(node, known)

    def _expression(self, node: ast.AST, known: set[str]) -> None:
        match node:
            case ast.Lambda():
                self._expression(node.args, known)
                self._function(node, known)
                return
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                own = {name.id for name in _names(node) if isinstance(name.ctx, ast.Store)}
                inside = known | own
                self._expressions(ast.iter_child_nodes(node), inside)
                self.binds -= own - known  # they end with it
                return
            case ast.Name(id=name, ctx=ast.Load()):
                if name not in known:
                    self.reads.add(name)
            case ast.Name(id=name):
                self._bind(name, known)
            case ast.Subscript(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()):
                self._change(node)
            case ast.Call(func=ast.Attribute(value=value, attr=method)):
                if method not in PURE:
                    self._change(value)
                self.effect |= method in EFFECTS
            case _:
                pass
        self._expressions(ast.iter_child_nodes(node), known)

    def _change(self, node: ast.AST) -> None:
        while isinstance(node, (ast.Subscript, ast.Attribute)):
            node = node.value
        if isinstance(node, ast.Name):
            self.changes.add(node.id)


def _names(node: ast.AST) -> list[ast.Name]:
    return [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]


def _free(node: ast.AST) -> set[str]:
    """Return the names that a function takes from outside."""
    own = {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
    own |= {name.id for name in _names(node) if isinstance(name.ctx, ast.Store)}
    return {name.id for name in _names(node)} - own


def needs(sources: Sequence[str]) -> list[list[int]]:
    """Return for each cell the earlier cells that it needs, in their order."""
    cells = [Cell(source) for source in sources]
    modules = set().union(*(cell.modules for cell in cells))
    return [_needs(cells, at, modules) for at in range(len(cells))]


def _needs(cells: list[Cell], at: int, modules: set[str]) -> list[int]:
    needed: set[int] = set()
    # Names to look up, each before the cell that wants it.
    waiting = [(name, at) for name in cells[at].reads]

    def need(other: int) -> None:
        if other not in needed:
            needed.add(other)
            waiting.extend((name, other) for name in cells[other].reads)
            waiting.extend((name, at) for name in cells[other].late)

    for other in range(at):
        if cells[other].effect:
            need(other)
    seen: set[tuple[str, int]] = set()
    while waiting:
        name, before = waiting.pop()
        if (name, before) in seen:
            continue
        seen.add((name, before))
        for other in reversed(range(before)):
            changed = name in cells[other].changes and name not in modules
            if changed or name in cells[other].binds:
                need(other)
            if name in cells[other].sure:
                break
    return sorted(needed)


def to_run(
    sources: Sequence[str], needed: Sequence[int], at: int, log: Sequence[tuple[int, str]]
) -> list[int]:
    """Return which needed cells have to run now, after those of the log.

    The values that a cell finds are right if, of all that ran and touches them, the last were
    the cells that it needs, as they now are and in their order.
    """
    wanted = [(other, sources[other]) for other in needed]
    names = set(Cell(sources[at]).reads | Cell(sources[at]).late)
    for _, source in wanted:
        cell = Cell(source)
        names |= cell.reads | cell.late | cell.writes
    touching = [
        run for run in log if run[0] in needed or (names & Cell(run[1]).writes) or not run[1]
    ]
    for done in range(len(wanted), -1, -1):
        if touching[len(touching) - done :] == wanted[:done]:
            return list(needed[done:])
    raise AssertionError("nothing done always matches")
