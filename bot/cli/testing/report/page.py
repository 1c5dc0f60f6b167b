def page(results, places):
    return ""
