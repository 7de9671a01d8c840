// Formulas: first files follow.
