// SiteOutput: first files follow.
