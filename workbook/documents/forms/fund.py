def fund(plan, region):
    return ()
