// Pricing: first files follow.
