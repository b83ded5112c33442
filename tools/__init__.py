"""What writes, stores and looks at what the repository holds."""
