// ReportBuilding: first files follow.
