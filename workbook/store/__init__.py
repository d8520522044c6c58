"""Every edit kept: commit, undo, history, import, export. Knows no subject."""
