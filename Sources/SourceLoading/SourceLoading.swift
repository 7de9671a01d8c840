// SourceLoading: first files follow.
