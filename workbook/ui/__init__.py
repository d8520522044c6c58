"""What every worksheet is made of: steps, tables, boards, the live screen. Knows no subject."""
