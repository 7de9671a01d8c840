public import Diagnostics
import YAMLReading

/// Values that a command line sets, by the names of their drivers.
public final class DriverOverrides {
    private let values: [String: LocatedText]
    private var asked: Set<String> = []

    /// Creates overrides from texts such as `answers.output_tokens=400`.
    ///
    /// A text without an equals sign, and a name that stands there twice, is reported.
    public init(_ settings: [String] = [], reporting log: DiagnosticLog = DiagnosticLog()) {
        var values: [String: LocatedText] = [:]
        for setting in settings {
            let name = String(setting.prefix { $0 != "=" })
            let value = String(setting.dropFirst(name.count + 1))
            guard !name.isEmpty, !value.isEmpty, values[name] == nil else {
                let isTwice = values[name] != nil
                log.error(
                    "bad-setting",
                    isTwice ? "\"\(name)\" is set twice" : "\"\(setting)\" sets nothing",
                    at: .commandLine("--set", setting),
                    help: "write --set driver=value, such as --set answers.output_tokens=400"
                )
                continue
            }
            let start = name.unicodeScalars.count + 1
            values[name] = LocatedText(
                text: value,
                range: .commandLine("--set", setting, from: start)
            )
        }
        self.values = values
    }

    /// The value that is set for a driver; nil for none.
    func value(of driver: String) -> LocatedText? {
        asked.insert(driver)
        return values[driver]
    }

    /// What a name is called: a number of a workload has the workload and a point before it.
    static func noun(for name: String) -> String { name.contains(".") ? "driver" : "parameter" }

    /// Reports every value whose driver does not exist.
    func reportUnused(to log: DiagnosticLog) {
        for name in values.keys.sorted() where !asked.contains(name) {
            let text = values[name]?.range.lineText ?? name
            let nearest = nearestName(to: name, among: asked.sorted())
            log.error(
                "unknown-driver",
                "there is no \(DriverOverrides.noun(for: name)) \"\(name)\"",
                at: .commandLine("--set", text, length: name.unicodeScalars.count),
                help: nearest.map { "did you mean \($0)?" }
                    ?? "the drivers are \(asked.sorted().joined(separator: ", "))"
            )
        }
    }
}
