// CommonMark: first files follow.
