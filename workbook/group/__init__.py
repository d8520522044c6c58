"""Who we are: the community elects its group by secret ballot, and agrees how it works."""
