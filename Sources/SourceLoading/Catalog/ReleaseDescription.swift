import Catalog
import Diagnostics
import Quantities
import YAMLReading

/// What the YAML file beside a release's table says about it.
struct ReleaseDescription {
    let title: String
    let note: String?
    let checkedBy: String
    let sha256: String
    let previous: Predecessor?
    let origin: ReleaseOrigin

    /// Reads the file; nil where something that must be there is not, which is reported.
    init?(_ file: SourceFile, reporting log: DiagnosticLog) {
        guard let root = YAMLReader.mapping(in: file, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let note = root.text("note")
        let checkedBy = root.requiredText("checked_by")
        let sha256 = root.required("sha256")?.sha256()
        let before = root.mapping("previous")
        let release = before?.required("release")
        let date = release?.date()
        let beforeSHA256 = before?.required("sha256")?.sha256()
        let ledger = before?.value("ledger_sha256")
        let ledgerSHA256 = ledger?.sha256()
        root.finish()
        guard let title, let checkedBy, let sha256 else { return nil }
        self.title = title
        self.note = note
        self.checkedBy = checkedBy
        self.sha256 = sha256.text
        if before == nil {
            previous = nil
        } else {
            guard let date, let beforeSHA256, ledger == nil || ledgerSHA256 != nil else {
                return nil
            }
            previous = Predecessor(
                release: date,
                sha256: beforeSHA256.text,
                ledgerSHA256: ledgerSHA256?.text
            )
        }
        origin = ReleaseOrigin(
            file: file.path,
            sha256: sha256.range,
            previousRelease: release?.range,
            previousSHA256: beforeSHA256?.range,
            previousLedger: ledgerSHA256?.range
        )
    }
}
