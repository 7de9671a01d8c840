// Rendering: first files follow.
