"""What runs in the worker: the cells of a page, and which earlier cells each of them needs."""
