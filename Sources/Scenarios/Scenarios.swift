// Scenarios: first files follow.
