// ReportModel: first files follow.
