"""The explorables: widgets that live in JupyterLab and, without a kernel, in the built book.

One folder each: its class, its view in JavaScript, its style and its still picture. Import it from
there: ``from explorables.softmax_bars import SoftmaxBars``.
"""
