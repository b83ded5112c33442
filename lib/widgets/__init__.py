"""Explorables: widgets that live in a static page and in JupyterLab alike."""
