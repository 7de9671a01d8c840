import Catalog
import Diagnostics
import YAMLReading

extension LocatedText {
    /// The text as a region code, or `*`; reports `bad-region`.
    func region(reporting log: DiagnosticLog) -> Region? {
        if let region = Region(parsing: text) { return region }
        log.error(
            "bad-region",
            text.isEmpty ? "the region is missing" : "\"\(text)\" is not an AWS region code",
            at: range,
            help: "write a code such as us-east-1, or * for everywhere"
        )
        return nil
    }
}
