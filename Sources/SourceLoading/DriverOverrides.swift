import Diagnostics

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
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, values[parts[0]] == nil else {
                log.error(
                    "bad-setting",
                    parts.count == 2
                        ? "\"\(parts[0])\" is set twice"
                        : "\"\(setting)\" sets nothing",
                    at: DriverOverrides.range(in: setting, from: 0),
                    help: "write --set driver=value, such as --set answers.output_tokens=400"
                )
                continue
            }
            values[parts[0]] = LocatedText(
                text: parts[1],
                range: DriverOverrides.range(in: setting, from: parts[0].unicodeScalars.count + 1)
            )
        }
        self.values = values
    }

    /// The value that is set for a driver; nil for none.
    func value(of driver: String) -> LocatedText? {
        asked.insert(driver)
        return values[driver]
    }

    /// Reports every value whose driver does not exist.
    func reportUnused(to log: DiagnosticLog) {
        for name in values.keys.sorted() where !asked.contains(name) {
            let text = "\(name)=\(values[name]?.text ?? "")"
            let nearest = nearestName(to: name, among: asked.sorted())
            log.error(
                "unknown-driver",
                "there is no driver \"\(name)\"",
                at: SourceRange(
                    file: "--set",
                    line: 1,
                    column: 1,
                    length: name.unicodeScalars.count,
                    lineText: text
                ),
                help: nearest.map { "did you mean \($0)?" }
                    ?? "the drivers are \(asked.sorted().joined(separator: ", "))"
            )
        }
    }

    private static func range(in setting: String, from start: Int) -> SourceRange {
        SourceRange(
            file: "--set",
            line: 1,
            column: start + 1,
            length: setting.unicodeScalars.count - start,
            lineText: setting
        )
    }
}
