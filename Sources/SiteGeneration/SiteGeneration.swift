// SiteGeneration: first files follow.
