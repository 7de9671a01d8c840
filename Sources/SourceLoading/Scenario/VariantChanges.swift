import Diagnostics
import YAMLReading

/// What a variant says differently about numbers, by the names of their drivers.
final class VariantChanges {
    private let entries: [MappingReader.Entry]
    private var asked: Set<String> = []

    /// Creates the changes of a variant; none for the scenario as it stands.
    init(_ entries: [MappingReader.Entry] = []) {
        self.entries = entries
    }

    /// The value that the variant gives to a driver; nil for none.
    func value(of driver: String) -> YAMLValue? {
        asked.insert(driver)
        return entries.first { $0.key.text == driver }?.value
    }

    /// Reports every change whose driver does not exist.
    ///
    /// - Parameters:
    ///   - choices: What else could have been changed.
    ///   - log: Where problems are reported.
    func reportUnused(beside choices: [String], to log: DiagnosticLog) {
        let known = (asked + choices).sorted()
        for name in entries.map(\.key) where !asked.contains(name.text) {
            let noun = DriverOverrides.noun(for: name.text)
            log.report(
                .unknownName(
                    name.text,
                    of: noun,
                    code: "unknown-driver",
                    at: name.range,
                    among: known
                )
            )
        }
    }
}
