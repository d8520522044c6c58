"""Where documents are asked for: in the browser, at the command line, one or all of them."""
