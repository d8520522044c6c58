def sustainability(plan, region):
    return ()
