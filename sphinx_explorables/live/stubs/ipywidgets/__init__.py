"""The links between widgets, which the page makes."""

from functools import partial

from explorables_live.widgets import link

jslink = partial(link, both_ways=True)
jsdlink = partial(link, both_ways=False)
