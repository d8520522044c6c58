def proposal(plan, region):
    return ()
