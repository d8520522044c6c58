"""A session as a file that any laptop can compute again: inputs, results, and the hash of both.

- `minute`: what the file holds, and the short hash that is printed on papers;
- `verdict`: computed again, it is equal, or every difference is named;
- `canonical`: what is hashed, the same on every machine.
"""
