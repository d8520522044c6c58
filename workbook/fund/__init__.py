"""What we can pay: the community's fund, its rules, its cashbook and what lies ahead."""
