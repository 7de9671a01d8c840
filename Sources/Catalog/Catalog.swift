// Catalog: first files follow.
