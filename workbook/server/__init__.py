"""The Voilà application: home page, worksheets, static files, health of kernels."""
