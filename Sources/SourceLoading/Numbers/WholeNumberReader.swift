import Diagnostics
import YAMLReading

/// Reads whole numbers that are no assumptions, such as the number of a month.
struct WholeNumberReader {
    let log: DiagnosticLog

    /// The number of a text; nil, with a diagnostic, when it is none or out of range.
    func number(_ text: LocatedText, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = text.integer(reporting: log) else { return nil }
        guard range.contains(number), text.text == "\(number)" else {
            log.error(
                "number-out-of-range",
                "\(name) must be from \(range.lowerBound) to \(range.upperBound), and "
                    + "\"\(text.text)\" is not",
                at: text.range,
                help: "write a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return nil
        }
        return number
    }
}
