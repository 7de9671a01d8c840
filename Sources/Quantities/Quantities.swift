// Quantities: first files follow.
